/** Databases of every released layout, written without the app's code, opened by it: nothing may be lost on the way. */
import 'fake-indexeddb/auto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessments/assessment.ts';
import type { AnswerRow } from '../../src/domain/answers.ts';
import { openDexieStore } from '../../src/storage/opening.ts';
import { peek } from '../../src/storage/peek.ts';
import { SCHEMA_VERSION } from '../../src/storage/schema.ts';
import { layoutOf, readRows, writeDump } from './raw-database.ts';
import type { Dump } from './raw-database.ts';

const folder = join(import.meta.dirname, 'fixtures');
const fixtures = readdirSync(folder)
  .filter((file) => file.startsWith('schema-'))
  .map((file) => ({ file, dump: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Dump }));
const newId = (): string => 'never asked for';

test('every released layout has its fixture', () => {
  expect(fixtures.map(({ file }) => file)).toEqual(
    Array.from({ length: SCHEMA_VERSION }, (_, at) => `schema-${at + 1}.json`),
  );
});

describe.each(fixtures)('a database of $file', ({ file, dump }) => {
  const rows = <Row>(store: string): Row[] => (dump.stores[store]?.rows ?? []) as Row[];

  test('is opened by this version, twice, with everything in it', async () => {
    await writeDump(file, dump);
    for (let time = 1; time <= 2; time += 1) {
      const store = await openDexieStore({ newId, name: file });
      expect(store.id).toBe(rows<{ key: string; value: string }>('meta')[0]?.value);
      expect(sorted(await store.assessments())).toEqual(sorted(rows<Assessment>('assessments')));
      for (const { id } of rows<Assessment>('assessments')) {
        const own = rows<AnswerRow>('answers').filter(({ assessmentId }) => assessmentId === id);
        expect(await store.answers(id)).toEqual(new Map(own.map(({ slot, body }) => [slot, body])));
      }
      const { measures } = await store.contents();
      expect(sorted(measures)).toEqual(sorted(rows('measures')));
      expect(await store.setting('backups')).toEqual(
        rows<{ value: unknown }>('settings')[0]?.value,
      );
      store.close();
      expect(await readRows(file, 'answers')).toHaveLength(rows('answers').length);
      expect(await peek(file)).toMatchObject({ schemaVersion: SCHEMA_VERSION });
    }
  });

  test('has the layout of a new one afterwards', async () => {
    const name = `${file} layout`;
    await writeDump(name, dump);
    for (const one of [name, `${file} new`]) (await openDexieStore({ newId, name: one })).close();
    expect(await layoutOf(name)).toEqual(await layoutOf(`${file} new`));
  });

  test('takes further answers', async () => {
    const name = `${file} further`;
    await writeDump(name, dump);
    const store = await openDexieStore({ newId, name });
    const id = rows<Assessment>('assessments')[0]?.id ?? '';
    const before = (await store.answers(id)).size;
    await store.putAnswer({ assessmentId: id, slot: 'x-new', wording: 1, body: { value: 'neu' } });
    expect((await store.answers(id)).size).toBe(before + 1);
    store.close();
  });
});

function sorted<Row>(rows: readonly Row[]): Row[] {
  const id = (row: Row): string => (row as { id: string }).id;
  return [...rows].sort((a, b) => id(a).localeCompare(id(b)));
}
