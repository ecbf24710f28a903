/**
 * What runs inside the measured page. Each function is handed to Playwright, so it is complete in itself; the selectors
 * below fit the app and the static pages alike.
 */

/**
 * Added before a load: clicks "Beginnen" and then the first radio, each as soon as a finger could hit it, and notes when
 * the page has taken the answer. The way to clear an answer appears only when the page's own handler has run.
 */
export function answerFirst() {
  const BEGIN = 'a[aria-describedby="begin-hint"]';
  const RADIO = '.chapter:not([hidden]) input[type=radio]:not(:checked)';
  /** @type {HTMLInputElement | undefined} */
  let clicked;
  let begun = false;

  const reach = (/** @type {string} */ selector) => {
    const element = document.querySelector(selector);
    if (!(element instanceof HTMLElement)) return undefined;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = width > 0 && document.elementFromPoint(left + width / 2, top + height / 2);
    return hit && (element.contains(hit) || hit.contains(element)) ? element : undefined;
  };
  const taken = () => {
    const clear = clicked?.closest('fieldset')?.querySelector('.question__clear');
    return clicked?.checked && clear instanceof HTMLElement && !clear.hidden;
  };
  const look = async () => {
    if (!begun) {
      const link = reach(BEGIN);
      link?.click();
      begun = link !== undefined;
    } else if (!clicked?.isConnected) {
      const radio = reach(RADIO);
      if (radio instanceof HTMLInputElement) {
        clicked = radio;
        radio.click();
        await null; // A framework may show the answer in a microtask of its own.
      }
    }
    if (taken()) Object.assign(window, { benchAccepted: performance.now() });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Added to a page: notes when a canvas was first drawn on. */
export function noteDrawing() {
  const { stroke } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.stroke = function (/** @type {any[]} */ ...path) {
    Object.assign(window, { benchDrawn: true });
    // @ts-expect-error Both forms are handed on as they came.
    return stroke.apply(this, path);
  };
}

/**
 * Prepares a click: brings the element to the middle, and times from the click's own stamp to the end of the first frame
 * in which the page shows what was asked for.
 *
 * @param {{ selector: string, place: number, within?: string, shows: 'answer' | 'other heading' | 'radar' }} wanted
 * @returns {Promise<{ x: number, y: number }>} where to click
 */
export async function prepareClick({ selector, place, within, shows }) {
  const HEADING = '.chapter:not([hidden]) h1';
  const found = document.querySelectorAll(selector)[place];
  const element = /** @type {HTMLElement} */ (within ? found?.querySelector(within) : found);
  const heading = document.querySelector(HEADING)?.textContent;
  const isShown = {
    answer: () => {
      const clear = element.closest('fieldset')?.querySelector('.question__clear');
      return (
        element.querySelector('input')?.checked === true &&
        clear instanceof HTMLElement &&
        !clear.hidden
      );
    },
    'other heading': () => {
      const now = document.querySelector(HEADING)?.textContent;
      return now !== undefined && now !== heading;
    },
    radar: () =>
      document.querySelector('.radar svg') !== null ||
      (document.querySelector('.radar canvas') !== null && 'benchDrawn' in window),
  }[shows];

  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const painted = new Promise((done, failed) => {
    setTimeout(
      () => failed(new Error(`After ten seconds the page did not show: ${shows}`)),
      10_000,
    );
    const { port1, port2 } = new MessageChannel();
    addEventListener(
      'click',
      ({ timeStamp }) => {
        port1.onmessage = () =>
          done({ at: performance.timeOrigin + timeStamp, ms: performance.now() - timeStamp });
        // The message is the first task after the frame's paint.
        const look = () => (isShown() ? port2.postMessage('painted') : requestAnimationFrame(look));
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
  Object.assign(window, { benchPainted: painted });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + Math.min(width, 200) / 2, y: top + height / 2 };
}

/**
 * Reads a field from another page until it holds the value.
 *
 * @param {{ database: string, key: string | string[], value: number }} wanted
 * @returns {Promise<number>} the moment, in milliseconds since 1970
 */
export async function waitForRow({ database, key, value }) {
  const opened = await new Promise((done, failed) => {
    const request = indexedDB.open(database);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  for (const begun = performance.now(); performance.now() < begun + 10_000;) {
    const row = await new Promise((done, failed) => {
      const request = opened.transaction('answers').objectStore('answers').get(key);
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    if ((row?.body ?? row)?.value === value) {
      opened.close();
      return performance.timeOrigin + performance.now();
    }
  }
  throw new Error(`After ten seconds ${String(key)} did not hold ${value}.`);
}

/** Answers what is still open of the ratings on the page, without being measured. */
export function answerRest() {
  const ratings = document.querySelectorAll('.chapter:not([hidden]) .rating');
  ratings.forEach((rating, place) => {
    const radios = rating.querySelectorAll('input');
    if (![...radios].some(({ checked }) => checked)) radios[place % 5]?.click();
  });
}
