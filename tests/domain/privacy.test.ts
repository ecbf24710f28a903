import { describe, expect, test } from 'vitest';
import { isPrivate } from '../../src/domain/privacy.ts';
import { aRating } from '../builders.ts';

describe('private', () => {
  test('is what the questionnaire marks so', () => {
    expect(isPrivate({ id: 'mission' }, aRating({ private: true }))).toBe(true);
    expect(isPrivate({ id: 'authority' }, aRating())).toBe(false);
  });

  test('is all of 3.8, even unmarked', () => {
    expect(isPrivate({ id: 'selfcare' }, aRating())).toBe(true);
  });
});
