import { describe, expect, test } from 'vitest';
import { run, stage, type Place } from './stage.mjs';

function twoPlaces(): { first: Place; second: Place; shown: string[] } {
  const shown: string[] = [];
  const [first, second] = stage(2, (text) => shown.push(String(text)));
  if (!first || !second) throw new Error('two places were asked for');
  return { first, second, shown };
}

describe('the stage', () => {
  test('shows at once what is written by the suite whose turn it is', () => {
    const { first, shown } = twoPlaces();
    first.write('a');
    expect(shown).toEqual(['a']);
  });

  test('keeps what the next one writes until the first has ended', () => {
    const { first, second, shown } = twoPlaces();
    second.write('c');
    first.write('a');
    first.write('b');
    expect(shown).toEqual(['a', 'b']);
    first.end();
    second.write('d');
    expect(shown).toEqual(['a', 'b', 'c', 'd']);
  });

  test('shows everything where the last one ends first', () => {
    const { first, second, shown } = twoPlaces();
    second.write('b');
    second.end();
    first.write('a');
    first.end();
    expect(shown).toEqual(['a', 'b']);
  });
});

describe('a program', () => {
  const start = async (script: string): Promise<[boolean, string]> => {
    let output = '';
    const write = (text: string | Buffer): void => {
      output += String(text);
    };
    const command = [process.execPath, '--eval', script];
    return [await run(command, { cwd: '.', env: process.env, write }), output];
  };

  test('is run to its end, with what it writes and reports', async () => {
    const script = 'console.log("out"); console.error("err")';
    const [succeeded, output] = await start(script);
    expect(succeeded).toBe(true);
    expect(output.split('\n').sort()).toEqual(['', 'err', 'out']);
  });

  test('has failed when it says so', async () => {
    expect(await start('process.exit(3)')).toEqual([false, '']);
  });

  test('has failed when it does not exist', async () => {
    const written: unknown[] = [];
    const options = { cwd: '.', env: {}, write: (text: unknown) => written.push(text) };
    expect(await run(['no-such-program'], options)).toBe(false);
    expect(String(written)).toContain('no-such-program');
  });
});
