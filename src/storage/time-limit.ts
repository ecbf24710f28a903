/** How long the browser's database is given before it counts as hanging: on a full disk it never answers [measured]. */
export const PATIENCE_MS = 3000;

/** @throws DOMException "TimeoutError" when the work has not ended by then; the work itself goes on */
export function withinPatience<Result>(work: PromiseLike<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new DOMException('the database does not answer', 'TimeoutError'));
    }, PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
}
