import { beforeEach, describe, expect, test, vi } from 'vitest';
import { askToKeepOnce, isChapterDone } from '../../../src/app/data/promise-to-keep.ts';
import type { Assessment } from '../../../src/domain/assessments/assessment.ts';
import type { AnswerValue } from '../../../src/domain/answers.ts';
import { MemoryStore } from '../../../src/storage/memory-store.ts';
import { answersOf, aQuestionnaire } from '../../builders.ts';

let asked: number;
function browser(persisted: boolean): void {
  asked = 0;
  vi.stubGlobal('navigator', {
    storage: {
      persisted: () => Promise.resolve(persisted),
      persist: () => {
        asked += 1;
        return Promise.resolve(false);
      },
    },
  });
}
beforeEach(() => {
  browser(false);
});

describe('the browser is asked to keep the data', () => {
  test('once, also where it says no: a second question would be a nag', async () => {
    const store = new MemoryStore();
    await askToKeepOnce(store);
    await askToKeepOnce(store);
    expect(asked).toBe(1);
  });

  test('not where it has promised already, nor where it knows no such promise', async () => {
    browser(true);
    await askToKeepOnce(new MemoryStore());
    vi.stubGlobal('navigator', {});
    await askToKeepOnce(new MemoryStore());
    expect(asked).toBe(0);
  });
});

describe('a chapter is finished', () => {
  const assessment = { kind: 'full', perspective: 'coordination' } as Assessment;
  const isDone = (values: Record<string, AnswerValue>): boolean =>
    isChapterDone(aQuestionnaire(), { assessment, answers: answersOf(values) }, 'agreement');

  test('when each of its ratings has an answer, be it a way out', () => {
    const three = { 'agreement-1': 0, 'agreement-2': 'unclear', 'agreement-3': 'notApplicable' };
    expect(isDone(three)).toBe(false);
    expect(isDone({ ...three, 'agreement-4': 3 })).toBe(true);
  });
});
