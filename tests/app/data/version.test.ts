import { expect, test } from 'vitest';
import { version } from '../../../package.json' with { type: 'json' };
import { APP_VERSION } from '../../../src/app/data/version.ts';

test('backups name the version that package.json has', () => {
  expect(APP_VERSION).toBe(version);
});
