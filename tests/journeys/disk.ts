/** A disk that is full when a test says so: every write into the database then fails as it would there. */
import type { Page } from './fixture.ts';

/** From now on its disk can be filled, in what stands in this window as in what will. */
export async function prepareDisk(page: Page): Promise<void> {
  await page.addInitScript(watchDisk);
  await page.evaluate(watchDisk);
}

/** Fills the disk, or frees it, until another page stands there. Needs `prepareDisk`. */
export async function setDisk(page: Page, disk: 'full' | 'free'): Promise<void> {
  await page.evaluate((how) => {
    document.documentElement.dataset.disk = how;
  }, disk);
}

function watchDisk(): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the table it is given
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...row) {
    if (document.documentElement.dataset.disk === 'full')
      throw new DOMException('no space left on this device', 'QuotaExceededError');
    return put.apply(this, row);
  };
}
