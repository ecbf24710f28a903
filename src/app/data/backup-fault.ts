/** Why there is no backup: the file could not be written, or what was read back was not what was saved. */
export type BackupFault = 'notWritten' | 'notTheSame' | 'noMemory' | 'failed';

export class BackupFailed extends Error {
  override name = 'BackupFailed';
  constructor(readonly code: BackupFault) {
    super(code);
  }
}

/** What an error means for the person. */
export function faultOf(fault: unknown): BackupFault {
  if (fault instanceof BackupFailed) return fault.code;
  const { name } = fault as Error;
  console.warn('The backup failed.', name);
  if (name === 'UnfaithfulCopy') return 'notTheSame';
  return (fault as { code?: string }).code === 'noMemory' ? 'noMemory' : 'failed';
}
