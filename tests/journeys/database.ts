/** The browser's database, read and held up beside the app and without its code. */
import { expect } from './fixture.ts';
import type { Page } from './fixture.ts';

interface AssessmentRow {
  readonly id: string;
  readonly title: string;
  readonly place?: { readonly question?: string };
}
interface AnswerRow {
  readonly assessmentId: string;
  readonly slot: string;
  readonly body: { readonly value?: unknown };
}

/** The stored fields of all assessments, cleared ones left out. */
export async function storedAnswers(page: Page): Promise<Record<string, unknown>> {
  const rows = await rowsOf<AnswerRow>(page, 'answers');
  return Object.fromEntries(
    rows.filter(({ body }) => body.value !== undefined).map(({ slot, body }) => [slot, body.value]),
  );
}

export function storedAssessments(page: Page): Promise<AssessmentRow[]> {
  return rowsOf<AssessmentRow>(page, 'assessments');
}

/** The assessment itself is in the database: whoever leaves it before is asked whether to. */
export async function expectStored(page: Page, id: string): Promise<void> {
  // Asking for the rows of a database that is still being made would make another one.
  await expect.poll(async () => ((await versionOf(page)) ?? 0) > 1).toBe(true);
  await expect.poll(async () => (await storedAssessments(page)).map((one) => one.id)).toContain(id);
}

/** The question where the person is has been noted; the app does that when the person has rested there a little. */
export async function expectPlaceKept(page: Page, question: string): Promise<void> {
  await expect
    .poll(async () => (await storedAssessments(page)).map(({ place }) => place?.question))
    .toContain(question);
}

/** As another program of the browser might: a transaction on the answers that does not end. */
export async function holdDatabase(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('im-gleichgewicht');
      opening.onsuccess = () => resolve(opening.result);
    });
    const table = database.transaction('answers', 'readwrite').objectStore('answers');
    document.documentElement.dataset.held = 'yes';
    const hold = (): void => {
      if (document.documentElement.dataset.held) table.count().onsuccess = hold;
      else database.close();
    };
    hold();
  });
}

export async function releaseDatabase(page: Page): Promise<void> {
  await page.evaluate(() => {
    delete document.documentElement.dataset.held;
  });
}

/** All rows of a table. */
export function rowsOf<Row>(page: Page, table: string): Promise<Row[]> {
  return page.evaluate(
    (name) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open('im-gleichgewicht');
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(name).objectStore(name).getAll();
          reading.onerror = () => reject(reading.error!);
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result as Row[]);
          };
        };
      }),
    table,
  );
}

/** Whether there is one; none is made by asking. */
export async function hasDatabase(page: Page): Promise<boolean> {
  return (await versionOf(page)) !== undefined;
}

function versionOf(page: Page): Promise<number | undefined> {
  return page.evaluate(
    async () =>
      (await indexedDB.databases()).find(({ name }) => name === 'im-gleichgewicht')?.version,
  );
}

/** Changes rows of a table beside the app. */
export async function changeDatabase(
  page: Page,
  table: string,
  change: { readonly put?: readonly object[]; readonly delete?: string[] },
): Promise<void> {
  await page.evaluate(
    ([name, what]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('im-gleichgewicht');
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction(name, 'readwrite');
          const rows = writing.objectStore(name);
          for (const row of what.put ?? []) rows.put(row);
          if (what.delete) rows.delete(what.delete);
          writing.onabort = () => reject(writing.error!);
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    [table, change] as const,
  );
}

/** As another version of the app might: a connection that does not let go. @returns a function that lets go */
export async function holdVersion(page: Page, version: number): Promise<() => Promise<void>> {
  const held = await page.evaluateHandle(
    (wanted) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('im-gleichgewicht', wanted);
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => resolve(opening.result);
      }),
    version,
  );
  return () => held.evaluate((database) => database.close());
}
