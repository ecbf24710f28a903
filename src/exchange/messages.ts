/** What the page and its worker say to each other. Errors cross by name and code only: their messages could quote the person. */
import type { Contents, Inventory } from '../domain/backup/backup.ts';
import type { Opened } from './backup/opened.ts';
import type { Saved, SaveOptions, Stage } from './job.ts';
import { RefusedFile, UnfaithfulCopy, type RefusalCode } from './refused-file.ts';

export type Job =
  | { readonly kind: 'save'; readonly contents: Contents; readonly options: SaveOptions }
  | {
      readonly kind: 'open';
      readonly file: Uint8Array | Blob;
      readonly passphrase: string | undefined;
      readonly now: number;
    }
  | {
      readonly kind: 'verify';
      readonly bytes: Uint8Array;
      readonly passphrase: string | undefined;
      readonly contents: Contents;
    };
export type Result = Saved | Opened | Inventory;

export type Failure =
  | { readonly kind: 'refused'; readonly code: RefusalCode }
  | { readonly kind: 'unfaithful' }
  | { readonly kind: 'failed'; readonly name: string };
export type Answer =
  | { readonly kind: 'stage'; readonly stage: Stage; readonly bytes: number }
  | { readonly kind: 'done'; readonly result: Result }
  | Failure;

export function failureOf(error: unknown): Failure {
  if (error instanceof RefusedFile) return { kind: 'refused', code: error.code };
  if (error instanceof UnfaithfulCopy) return { kind: 'unfaithful' };
  if (error instanceof RangeError) return { kind: 'refused', code: 'noMemory' }; // the engine's word for it
  return { kind: 'failed', name: error instanceof Error ? error.name : 'unknown' };
}

export function errorOf(failure: Failure): Error {
  switch (failure.kind) {
    case 'refused':
      return new RefusedFile(failure.code);
    case 'unfaithful':
      return new UnfaithfulCopy();
    case 'failed':
      return new Error(`the exchange failed: ${failure.name}`);
  }
}
