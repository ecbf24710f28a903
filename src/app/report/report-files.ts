/** Documents and tables as files. The libraries that write them are loaded only here. */
import type { Document } from '../../domain/papers/document.ts';
import type { Language } from '../../domain/questionnaire/questionnaire.ts';
import { today } from '../today.ts';
import type { Cell } from './csv-tables.ts';

export type FileKind =
  | 'talk'
  | 'tasks'
  | 'post'
  | 'grading'
  | 'report'
  | 'blankFull'
  | 'blankShort'
  | 'group'
  | 'guide'
  | 'answers'
  | 'scores';

export interface ReportFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The name carries what it is and the day, never a person or a title. */
async function fileNameOf(
  kind: FileKind,
  language: Language,
  ending: 'docx' | 'csv' | 'pdf',
): Promise<string> {
  const { reportFileName } = await import('../../exchange/report-names.ts');
  return reportFileName(kind, language, today(), ending);
}

/**
 * @param options.pictures a PNG for each radar of the document, in their order; where one is missing, its words stand alone
 * @throws when the library cannot be loaded (offline without a copy) or cannot write the document
 */
export async function docxFile(
  document: Document,
  kind: FileKind,
  { pictures = [] }: { readonly pictures?: readonly (Uint8Array | undefined)[] } = {},
): Promise<ReportFile> {
  const { writeDocx, DOCX_TYPE } = await import('../../exchange/docx.ts');
  // The talk sheet has one page to fit on.
  const bytes = await writeDocx(document, { pictures, compact: kind === 'talk' });
  return { name: await fileNameOf(kind, document.language, 'docx'), type: DOCX_TYPE, bytes };
}

/** @param separator `,` is RFC 4180; a German Excel opens `;` by double click */
export async function csvFile(
  table: readonly (readonly Cell[])[],
  kind: 'answers' | 'scores',
  language: Language,
  separator: ',' | ';' = ',',
): Promise<ReportFile> {
  const { writeCsv, CSV_TYPE } = await import('../../exchange/csv.ts');
  const bytes = writeCsv(table, separator);
  return { name: await fileNameOf(kind, language, 'csv'), type: CSV_TYPE, bytes };
}
