/** Answers a page of questions as somebody does who uses the keyboard alone: Tab, arrows, Space, letters. */
import { placeFor } from './worksheet.ts';
import type { Page } from './fixture.ts';

interface Focused {
  /** What kind of control has the focus. */
  kind: 'radio' | 'checkbox' | 'select' | 'text' | 'line' | 'next' | 'other';
  /** The name of its question, or row. */
  name: string;
  /** Which of its group it is. */
  place: number;
  length: number;
}

/** Goes through the chapter from top to bottom and ends on the link to the next page. @returns keys pressed */
export async function answerByKeyboard(page: Page): Promise<number> {
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key);
    keys += 1;
  };
  const done = new Set<string>();
  for (let steps = 0; steps < 400; steps += 1) {
    await press('Tab');
    const focused = await page.evaluate(describeFocus);
    if (focused.kind === 'next') return keys;
    const { kind, name, place } = focused;
    if (done.has(`${kind} ${name}`)) continue;
    if (kind === 'radio') {
      // Within a group the arrows choose; Space chooses where the focus came in.
      await press('Space');
      const wanted = placeFor(name) % focused.length;
      for (let at = place; at < wanted; at += 1) await press('ArrowDown');
    } else if (kind === 'select') {
      for (let at = 0; at <= placeFor(name) % (focused.length - 1); at += 1)
        await press('ArrowDown');
    } else if (kind === 'checkbox') {
      await press('Space');
    } else if (kind === 'text') {
      await page.keyboard.type('Ein Gedanke dazu.');
    } else if (kind === 'line') {
      await page.keyboard.type('40');
    } else continue;
    done.add(`${kind} ${name}`);
  }
  throw new Error('400 times Tab, and the end of the page is not reached: the keyboard is trapped');
}

/** In the page. */
function describeFocus(): Focused {
  const element = document.activeElement;
  const none = { name: '', place: 0, length: 0 };
  const question = element?.closest<HTMLElement>('[data-question]')?.dataset.question ?? '';
  if (element instanceof HTMLAnchorElement && element.rel === 'next')
    return { kind: 'next', ...none };
  if (element instanceof HTMLInputElement && element.type === 'radio') {
    const group = [
      ...document.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(element.name)}"]`),
    ];
    return {
      kind: 'radio',
      name: element.name,
      place: group.indexOf(element),
      length: group.length,
    };
  }
  if (element instanceof HTMLInputElement && element.type === 'checkbox')
    return { kind: 'checkbox', name: question, place: 0, length: 1 };
  if (element instanceof HTMLSelectElement)
    return element.closest('[data-question]')
      ? {
          kind: 'select',
          name: `${question}${element.id}`,
          place: 0,
          length: element.options.length,
        }
      : { kind: 'other', ...none };
  if (element instanceof HTMLTextAreaElement)
    return { kind: 'text', name: question, place: 0, length: 0 };
  if (element instanceof HTMLInputElement && element.inputMode === 'decimal')
    return { kind: 'line', name: question, place: 0, length: 0 };
  return { kind: 'other', ...none };
}
