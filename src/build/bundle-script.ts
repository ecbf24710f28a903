import { build, type Rolldown } from 'vite';

/**
 * Bundles one TypeScript file into a minified classic script (no import, no export).
 *
 * For the two scripts that cannot be modules of the app: the boot script inlined into the page and the service worker.
 *
 * @param path of the file to start from
 * @throws when the file needs more than one output file
 */
export async function bundleScript(path: string): Promise<string> {
  const result = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: path, output: { format: 'iife' } },
    },
  });
  const [output] = [result].flat() as Rolldown.RolldownOutput[];
  const [script, ...rest] = output?.output ?? [];
  if (!script || rest.length > 0) throw new Error(`${path} must become exactly one script`);
  return script.code.trim();
}
