/** The worker: one job, then the page ends it. Reading and sealing would else hold up the page for seconds. */
import { openBackup, saveBackup, verifyBackup, type Tell } from './job.ts';
import { failureOf, type Answer, type Job, type Result } from './messages.ts';

addEventListener('message', ({ data }: MessageEvent<Job>) => {
  run(data)
    .then(
      (result): Answer => ({ kind: 'done', result }),
      (error: unknown) => failureOf(error),
    )
    .then(answer)
    .catch((error: unknown) => answer(failureOf(error)));
});

function run(job: Job): Promise<Result> {
  switch (job.kind) {
    case 'save':
      return saveBackup(job.contents, job.options, tell);
    case 'open':
      return openBackup(job.file, job.passphrase, job.now, tell);
    case 'verify':
      return verifyBackup(job.bytes, job.passphrase, job.contents, tell);
  }
}

const tell: Tell = (stage, bytes) => answer({ kind: 'stage', stage, bytes });

function answer(message: Answer): void {
  postMessage(message);
}
