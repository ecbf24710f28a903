/** Finds the reader of PDF files that the papers are read back with, and installs it where that is possible. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { provide } from './provide.mjs';

const NAME = 'pdftotext';
/** A long report, with the place of each of its words. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * PDFTOTEXT_PATH, then what the PATH has.
 *
 * @returns {string | undefined}
 */
export function findPdfText() {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [process.env.PDFTOTEXT_PATH, ...folders.map((folder) => join(folder, NAME + ending))].find(
    (path) => path && existsSync(path),
  );
}

/**
 * @param {(line: string) => void} say told in one line what was done
 * @returns {string | undefined} see `provide`
 */
export function providePdfText(say) {
  return provide({ name: NAME, find: findPdfText, debianPackage: 'poppler-utils' }, say);
}

/**
 * Reads a PDF file.
 *
 * @param {string} program as found
 * @param {Uint8Array} pdf
 * @param {...string} options such as "-bbox"
 * @returns {string} what it writes: the text, or with options what they ask for
 * @throws Error where it is not read
 */
export function readWithPdfText(program, pdf, ...options) {
  const folder = mkdtempSync(join(tmpdir(), 'pdftotext-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    // In a locale without UTF-8 it would write another encoding.
    const args = ['-enc', 'UTF-8', ...options, file, '-'];
    const { status, stdout, stderr } = spawnSync(program, args, {
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
    });
    if (status !== 0)
      throw new Error(`pdftotext read nothing (status ${String(status)}): ${stderr}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
