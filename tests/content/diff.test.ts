import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { diffOf, diffReport } from '../../src/content/parse/diff.ts';
import { AUTHORITY, type Change, CHANGES, CONCEPT, filesWith, FRAME } from './sample.ts';

const diff = (...changes: readonly Change[]) => diffOf('v1', filesWith(), filesWith(...changes));
/** The section of that heading, line by line. */
function section(text: string, heading: string): string[] {
  const found = text.split('\n\n').find((part) => part.startsWith(`${heading} (`));
  return (found ?? '').split('\n  – ').slice(1);
}
const lost = (...changes: readonly Change[]): string[] =>
  section(diff(...changes).text, 'So nicht: Antworten früherer Jahre verlören ihren Sinn');
const removal = (id: string): string =>
  `removed:\n  - { id: ${id}, since: 2, became: [], note: { de: A, en: B }, text: { de: C, en: D } }\n`;
const heads = '      - { id: heads, de: Leitungen ansprechen, en: address heads }\n';

describe('a change of content', () => {
  test('that touches no answer says so', () => {
    expect(diff().text).toContain('Nichts, was ältere Antworten berührt.');
    expect(diff().sound).toBe(true);
  });

  test('that removes a question without a word would orphan its answers', () => {
    const { text, sound } = diff([CONCEPT, 'id: concept-rest', 'id: concept-pause']);
    expect(sound).toBe(false);
    expect(text).toContain('concept-rest: Die Frage ist weg, und changes.yaml sagt nichts dazu.');
    expect(section(text, 'Neu')).toEqual([expect.stringContaining('concept-pause: Neu: „')]);
    expect(text).toContain('die version erhöhen');
  });

  test.each([
    ['type', [CONCEPT, 'type: text', 'type: choice\n    options: [{ id: a, de: A, en: A }]']],
    ['scale', [AUTHORITY, 'scale: agreement', 'scale: frequency']],
    ['states', [AUTHORITY, 'states: powers', 'states: applies']],
  ] as const)('is refused where another %s needs a new id', (_, change) => {
    expect(lost(change)).toEqual([expect.stringContaining('neue id')]);
  });

  test('is refused where it opens what was answered in private', () => {
    const [before, after] = [
      filesWith([AUTHORITY, 'core: true', 'core: true\n    private: true']),
      filesWith(),
    ];
    const { text, sound } = diffOf('v1', before, after);
    expect(sound).toBe(false);
    expect(text).toContain('authority-clear: Die Frage war privat und ist es nicht mehr.');
    expect(diffOf('v1', after, before)).toMatchObject({
      sound: true,
      text: expect.stringContaining('authority-clear: Jetzt privat') as string,
    });
  });

  test('tells a repair from words that changed without a number', () => {
    const words: Change = [AUTHORITY, 'Mir ist klar, was ich darf.', 'Ich weiß, was ich darf.'];
    const repaired: Change = [
      AUTHORITY,
      'core: true',
      'core: true\n    wording: 2\n    earlier: [{ wording: 1, de: Alt., en: Old. }]',
    ];
    const reworded = (...changes: readonly Change[]): string[] =>
      section(diff(...changes).text, 'Anders formuliert');
    expect(reworded(words, repaired)).toEqual([
      expect.stringContaining('authority-clear: Ausgebessert (Wortlaut 1 → 2).'),
    ]);
    expect(reworded(words)).toEqual([expect.stringContaining('Andere Worte ohne neue Nummer')]);
    expect(diff(words).sound).toBe(true);
  });

  test('names rows that are gone, with and without a note', () => {
    expect(lost([AUTHORITY, heads, ''])).toEqual([
      expect.stringContaining('„Leitungen ansprechen“ (authority-powers.heads) ist weg'),
    ]);
    const noted = diff(
      [AUTHORITY, heads, ''],
      [CHANGES, 'removed: []\n', removal('authority-powers.heads')],
    );
    expect(section(noted.text, 'Zurückgezogen')).toEqual([
      expect.stringContaining('authority-powers.heads) zurückgezogen'),
    ]);
  });

  test('names states that answers still have', () => {
    expect(lost([FRAME, '- id: alone', '- id: freely'])).toEqual([
      expect.stringContaining('powers.alone: Den Zustand „Wort“ gibt es nicht mehr'),
    ]);
  });

  test('shows steps of scales that have other words', () => {
    const { text } = diff([FRAME, '- de: Wort', '- de: Silbe']);
    expect(section(text, 'Anders eingeordnet')).toEqual([
      expect.stringContaining('agreement: Stufen der Skala heißen anders („Wort“).'),
    ]);
  });

  test('says what comparisons lose', () => {
    const other: Change = [AUTHORITY, 'scale: agreement', 'scale: frequency'];
    expect(section(diff(other).text, 'Vergleiche über Jahre')).toEqual([
      '2.4 Befugnisse: Für die Rahmenbedingung ist kein Vergleich mehr möglich.',
    ]);
  });

  test('says what a kind asks no more', () => {
    const { text, sound } = diff([AUTHORITY, 'core: true', 'core: false']);
    expect(sound).toBe(true);
    expect(section(text, 'Anders eingeordnet')).toEqual([
      'short: Die Kurzfassung fragt nicht mehr: authority-clear. Mit Durchgängen dieser Art wird das nicht mehr verglichen.',
      'selfcare: Der jährliche Rückblick fragt nicht mehr: authority-clear. Mit Durchgängen dieser Art wird das nicht mehr verglichen.',
      expect.stringContaining('authority-clear: Gehört nicht mehr zur Kurzfassung'),
    ]);
  });

  test('is not sound while the content has a problem', () => {
    expect(diff([AUTHORITY, 'id: funds', 'id: heads'])).toMatchObject({
      sound: false,
      text: expect.stringContaining('in the questionnaire') as string,
    });
  });
});

describe('a revision', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });
  /** A repository whose only commit holds the sample, in a folder below its root. */
  function repository(): { readonly project: string; write: (change: Change) => void } {
    const root = mkdtempSync(join(tmpdir(), 'revision-'));
    folders.push(root);
    const project = join(root, 'app');
    const write = (files: ReadonlyMap<string, string>): void => {
      for (const [name, text] of files) {
        mkdirSync(dirname(join(project, name)), { recursive: true });
        writeFileSync(join(project, name), text);
      }
    };
    write(filesWith());
    const git = (...args: readonly string[]): void => {
      const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
      execFileSync('git', ['-C', root, ...who, ...args], { stdio: 'ignore' });
    };
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'Sample');
    return { project, write: (change) => write(filesWith(change)) };
  }

  test('is read from git and compared with the files as they are', () => {
    const { project, write } = repository();
    expect(diffReport(project, 'HEAD')).toMatchObject({ sound: true });
    write([CONCEPT, 'id: concept-rest', 'id: concept-pause']);
    expect(diffReport(project, 'HEAD')).toMatchObject({
      sound: false,
      text: expect.stringMatching(
        /seit HEAD \([0-9a-f]{7}\)[^]*concept-rest: Die Frage ist weg/,
      ) as string,
    });
  });

  test('that does not exist is answered with a sentence', () => {
    const { project } = repository();
    for (const revision of ['v9', '--help', '']) {
      const { text, sound } = diffReport(project, revision);
      expect(sound).toBe(false);
      expect(text).toContain(`Einen Stand „${revision}“ kennt git hier nicht.`);
    }
  });

  test('without a history is answered with a sentence', () => {
    const folder = mkdtempSync(join(tmpdir(), 'revision-'));
    folders.push(folder);
    expect(diffReport(folder, 'HEAD').text).toContain('braucht git und die Versionsgeschichte');
  });
});
