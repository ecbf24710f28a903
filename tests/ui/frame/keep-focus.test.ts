import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from '../../../src/ui/frame/keep-focus.ts';

let end: () => void;
const find = (selector: string): HTMLElement => document.querySelector(selector)!;
/** What stands in the page. Each element says by its id what it is. */
function build(parent: Element, elements: readonly (readonly [tag: string, id: string])[]): void {
  for (const [tag, id] of elements) {
    const element = document.createElement(tag);
    element.id = id;
    if (tag !== 'section') element.tabIndex = -1;
    parent.append(element);
  }
}

beforeEach(() => {
  build(document.body, [
    ['main', 'main'],
    ['button', 'beside'],
  ]);
  build(find('#main'), [
    ['h1', 'title'],
    ['section', 'part'],
    ['button', 'loose'],
  ]);
  build(find('#part'), [
    ['h2', 'heading'],
    ['button', 'inside'],
    ['p', 'text'],
  ]);
  end = keepFocus();
});
afterEach(() => {
  end();
  document.body.replaceChildren();
});

const told = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('a button that goes leaves the focus to the heading of its part', async () => {
  find('#inside').focus();
  find('#inside').remove();
  await told();
  expect(document.activeElement?.id).toBe('heading');
});

test('outside of any part, or where that goes too, it is the heading of the page', async () => {
  for (const [button, gone] of [
    ['#loose', '#loose'],
    ['#beside', '#beside'],
    ['#inside', '#part'],
  ] as const) {
    find(button).focus();
    find(gone).remove();
    await told();
    expect(document.activeElement?.id, button).toBe('title');
  }
});

test('whoever has left the button by themselves is left alone', async () => {
  find('#inside').focus();
  find('#inside').blur();
  await told();
  find('#inside').remove();
  await told();
  expect(document.activeElement).toBe(document.body);
});

test('what takes the focus itself keeps it', async () => {
  find('#inside').focus();
  find('#inside').remove();
  find('#text').focus();
  await told();
  expect(document.activeElement?.id).toBe('text');
});
