import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, createServer, type Rolldown } from 'vite';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { questionnairePlugin } from '../../src/build/questionnaire-plugin.ts';
import { AUTHORITY, type Change, filesWith } from './sample.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A project on disk with the sample's content and an entry that uses all of it. */
function project(...changes: readonly Change[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'questions-'));
  folders.push(folder);
  const entry = `import structure from 'virtual:questionnaire';
    import * as de from 'virtual:questionnaire/loaders-de';
    import * as en from 'virtual:questionnaire/loaders-en';
    import * as around from 'virtual:questionnaire/around';
    window.all = [structure, de, en, around];`;
  for (const [name, text] of [...filesWith(...changes), ['main.js', entry] as const]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const optionsFor = (root: string) => ({
  root,
  configFile: false as const,
  logLevel: 'silent' as const,
  plugins: [questionnairePlugin(join(root, 'questions'))],
});

async function chunksOf(root: string): Promise<Map<string, string>> {
  const options = { write: false, rolldownOptions: { input: join(root, 'main.js') } };
  const { output } = (await build({
    ...optionsFor(root),
    build: options,
  })) as Rolldown.RolldownOutput;
  return new Map(
    output.flatMap((part) => (part.type === 'chunk' ? [[part.name, part.code] as const] : [])),
  );
}

describe('a build', () => {
  test('makes one chunk of texts per language and chapter, named after both', async () => {
    const chunks = await chunksOf(project());
    expect([...chunks.keys()].toSorted()).toEqual(
      ['about', 'authority', 'concept']
        .flatMap((chapter) => [`texts-de-${chapter}`, `texts-en-${chapter}`])
        .concat(['guide-de', 'guide-en', 'example-de', 'example-en', 'changes-de', 'changes-en'])
        .concat('main')
        .toSorted(),
    );
    expect(chunks.get('texts-en-authority')).toContain('It is clear to me what I may do.');
  });

  test('keeps the texts out of the entry', async () => {
    const entry = (await chunksOf(project())).get('main');
    expect(entry).toContain('Befugnisse');
    expect(entry).not.toContain('Mir ist klar');
  });

  test('fails with the list of all problems', async () => {
    const root = project(
      [AUTHORITY, 'core: true', 'core: maybe'],
      [AUTHORITY, 'id: funds', 'id: heads'],
    );
    await expect(chunksOf(root)).rejects.toThrow(
      /2 problems in the questionnaire[^]*line 13, question 1[^]*line 29, question 2/,
    );
  });
});

describe('the development server', () => {
  /** Serves a project without a port; `write` writes until the change is seen, since the watcher needs a moment. */
  async function serve(root: string) {
    const server = await createServer({
      ...optionsFor(root),
      server: { middlewareMode: true, ws: false },
    });
    const { client } = server.environments;
    const code = async (): Promise<string | undefined> =>
      (await client.transformRequest('virtual:questionnaire/texts-en-authority'))?.code;
    const write = async (from: string, to: string, seen: () => Promise<void>): Promise<void> => {
      const changed = filesWith([AUTHORITY, from, to]).get(AUTHORITY)!;
      await vi.waitFor(
        async () => {
          writeFileSync(join(root, AUTHORITY), changed);
          await seen();
        },
        { timeout: 20_000, interval: 200 },
      );
    };
    return { server, client, code, write };
  }

  test('reads a file again after it was changed, and reloads the page', async () => {
    const { server, client, code, write } = await serve(project());
    try {
      expect(await code()).toContain('It is clear to me');
      const send = vi.spyOn(client.hot, 'send');
      await write('It is clear', 'It is plain', async () => {
        expect(await code()).toContain('It is plain to me');
      });
      expect(send).toHaveBeenCalledWith({ type: 'full-reload' });
    } finally {
      await server.close();
    }
  });

  test('shows a problem over the page, keeps the last sound content, and takes up again once it is mended', async () => {
    const { server, client, code, write } = await serve(project());
    try {
      await code();
      const send = vi.spyOn(client.hot, 'send');
      const problem = expect.stringContaining(
        `${AUTHORITY}, line 13, question 1 (authority-clear), core: true or false is expected here`,
      ) as string;
      const overlay = {
        type: 'error',
        err: expect.objectContaining({ message: problem }) as object,
      };
      await write('core: true', 'core: maybe', async () => {
        await Promise.resolve();
        expect(send).toHaveBeenCalledWith(overlay);
      });
      expect(send).not.toHaveBeenCalledWith({ type: 'full-reload' });
      expect(await code()).toContain('It is clear to me');
      await write('It is clear', 'It is plain', async () => {
        expect(await code()).toContain('It is plain to me');
      });
      expect(send).toHaveBeenLastCalledWith({ type: 'full-reload' });
    } finally {
      await server.close();
    }
  });
});
