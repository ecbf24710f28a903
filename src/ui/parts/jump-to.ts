/** Goes to a place of the page, and takes the focus there. @param id of an element that can have the focus */
export function jumpTo(id: string): void {
  const place = document.getElementById(id);
  place?.scrollIntoView();
  place?.focus({ preventScroll: true });
}
