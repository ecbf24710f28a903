import { describe, expect, test } from 'vitest';
import { Ledger } from './ledger.mjs';

function typed(...texts: string[]): Ledger {
  const ledger = new Ledger();
  for (const text of texts) ledger.enter('x-text', text);
  return ledger;
}

describe('the ledger of what was acknowledged', () => {
  test('misses nothing where the acknowledged value is stored', () => {
    const ledger = typed('W', 'We');
    ledger.acknowledge('x-text', 'We');
    expect(ledger.compare({ 'x-text': 'We' })).toEqual([]);
  });

  test('lets a newer value be stored that was never acknowledged', () => {
    const ledger = typed('W', 'We');
    ledger.acknowledge('x-text', 'W');
    expect(ledger.compare({ 'x-text': 'We' })).toEqual([]);
  });

  test('lets be lost what was never acknowledged', () => {
    const ledger = typed('W');
    expect(ledger.isKnown).toBe(false);
    expect(ledger.compare({})).toEqual([]);
  });

  test('misses an acknowledged value where there is none, an older one or another one', () => {
    for (const stored of [{}, { 'x-text': 'W' }, { 'x-text': 'Wo' }]) {
      const ledger = typed('W', 'We');
      ledger.acknowledge('x-text', 'We');
      expect(ledger.compare(stored)).toHaveLength(1);
    }
  });

  test('holds on to what it has once found stored', () => {
    const ledger = typed('W', 'We');
    ledger.acknowledge('x-text', 'W');
    ledger.compare({ 'x-text': 'We' });
    expect(ledger.compare({ 'x-text': 'W' })).toHaveLength(1);
  });
});
