import { describe, expect, test } from 'vitest';
import { itemTextAt, textAt } from '../../../src/domain/questionnaire/wording.ts';

const texts = {
  text: 'Neu.',
  source: { seed: '002' },
  items: { draft: 'Entwurf schreiben', ask: 'Fragen sammeln' },
  earlier: {
    1: { text: 'Alt.', items: { ask: 'Fragen' } },
    2: { text: 'Mittel.', items: { draft: 'Entwurf' } },
  },
};

describe('the words of an old answer', () => {
  test('are those of the wording that was answered', () => {
    expect([1, 2, 3].map((wording) => textAt(texts, wording))).toEqual(['Alt.', 'Mittel.', 'Neu.']);
    expect(textAt({ text: 'Neu.', source: { seed: '002' } }, 1)).toBe('Neu.');
  });

  test('of a row are those of the next wording that changed it', () => {
    const draft = [1, 2, 3].map((wording) => itemTextAt(texts, 'draft', wording));
    expect(draft).toEqual(['Entwurf', 'Entwurf', 'Entwurf schreiben']);
    const ask = [1, 2, 3].map((wording) => itemTextAt(texts, 'ask', wording));
    expect(ask).toEqual(['Fragen', 'Fragen sammeln', 'Fragen sammeln']);
    expect(itemTextAt(texts, 'none', 1)).toBeUndefined();
  });
});
