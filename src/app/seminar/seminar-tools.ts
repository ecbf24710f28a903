/** What the seminar needs of the exchange; QR codes, the largest part, only where one is shown or read. */
async function load() {
  const [exercises, codes, results, names, refused] = await Promise.all([
    import('../../exchange/seminar/exercise-text.ts'),
    import('../../exchange/seminar/code-text.ts'),
    import('../../exchange/seminar/result-file.ts'),
    import('../../exchange/seminar/file-names.ts'),
    import('../../exchange/seminar/refused-code.ts'),
  ]);
  return { ...exercises, ...codes, ...results, ...names, ...refused };
}
export type SeminarTools = Awaited<ReturnType<typeof load>>;

let tools: Promise<SeminarTools> | undefined;

/** Loaded once. Rejects where the files are neither on this device nor reachable; the next call tries again. */
export function openSeminarTools(): Promise<SeminarTools> {
  tools ??= load().catch((fault: unknown) => {
    tools = undefined;
    throw fault;
  });
  return tools;
}
