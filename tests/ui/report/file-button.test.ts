/** A paper or a table saved to a place that the person chooses, in browsers that ask for one. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppState } from '../../../src/app/app-state.svelte.ts';
import { csvFile, docxFile, type ReportFile } from '../../../src/app/report/report-files.ts';
import FileButton from '../../../src/ui/pages/report/FileButton.svelte';
import { FakeFile } from '../../app/data/fake-file.ts';
import WithApp from '../result/WithApp.svelte';

const FAILED = /^Die Datei ließ sich nicht speichern\./;
const makeDocx = (): Promise<ReportFile> =>
  docxFile({ language: 'de', title: 'Blatt', blocks: [] }, 'talk');
const makeCsv = (): Promise<ReportFile> => csvFile([['Größe', 1]], 'answers', 'de');

let file: FakeFile;
beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
  file = new FakeFile();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function pick(picked: (options: object) => Promise<FakeFile> = () => Promise.resolve(file)) {
  const picker = vi.fn(picked);
  vi.stubGlobal('showSaveFilePicker', picker);
  return picker;
}

async function press(make: () => Promise<ReportFile> = makeDocx): Promise<void> {
  const app = new AppState();
  await app.language.want('reportPages');
  const properties = { label: 'Speichern', description: 'Textdokument (DOCX)', make };
  render(WithApp, { app, component: FileButton, properties });
  const button = screen.getByRole('button', { name: 'Speichern' });
  await userEvent.click(button);
  await vi.waitFor(() => {
    expect(button).toHaveAttribute('aria-disabled', 'false');
  });
}

describe('a file for a chosen place', () => {
  test('is the whole file, and its name there is said', async () => {
    file.name = 'für Montag.docx';
    const picker = pick();
    const made = await makeDocx();
    await press(() => Promise.resolve(made));
    expect(new TextDecoder('latin1').decode(file.bytes.slice(0, 2))).toBe('PK');
    expect(Buffer.compare(file.bytes, made.bytes)).toBe(0);
    expect(screen.getByRole('status')).toHaveTextContent('Gespeichert: für Montag.docx');
    expect(screen.queryByRole('alert')).toBeNull();
    const [options] = picker.mock.calls[0] ?? [];
    expect(JSON.stringify(options)).toMatch(
      /"im-gleichgewicht-[a-z-]+-\d{4}-\d\d-\d\d\.docx".*"\.docx"/,
    );
  });

  test('may be a table, whose type the dialog is told without a character set', async () => {
    const picker = pick();
    await press(makeCsv);
    expect(new TextDecoder().decode(file.bytes)).toContain('Größe');
    expect(JSON.stringify(picker.mock.calls)).toContain('"accept":{"text/csv":[".csv"]}');
  });

  test('is not written, and nothing is said, where the person closes the dialog', async () => {
    pick(() => Promise.reject(new DOMException('', 'AbortError')));
    await press();
    expect(file.bytes).toHaveLength(0);
    expect(screen.getByRole('status')).toHaveTextContent('');
    expect(screen.queryByRole('alert')).toBeNull();
    // And it can be asked for again.
    pick();
    await userEvent.click(screen.getByRole('button', { name: 'Speichern' }));
    await screen.findByText(/^Gespeichert: /);
  });

  test('that cannot be written is told, and no empty file stays', async () => {
    file.createWritable = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    pick();
    await press();
    expect(screen.getByRole('alert')).toHaveTextContent(FAILED);
    expect(screen.getByRole('status')).toHaveTextContent('');
    expect(file.removed).toBe(true);
  });

  test('that was to replace another leaves that one where it cannot be written', async () => {
    file.bytes = new TextEncoder().encode('der Bericht vom letzten Jahr');
    file.createWritable = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    pick();
    await press();
    expect(screen.getByRole('alert')).toHaveTextContent(FAILED);
    expect([file.removed, file.bytes.length]).toEqual([false, 28]);
  });

  test('that cannot be made is told, and no place is asked for', async () => {
    const picker = pick();
    await press(() => Promise.reject(new TypeError('the library is not there')));
    expect(screen.getByRole('alert')).toHaveTextContent(FAILED);
    expect(picker).not.toHaveBeenCalled();
  });
});
