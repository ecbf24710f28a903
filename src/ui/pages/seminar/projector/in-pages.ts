/** Parts a list into as few pages as there must be, all of about the same length: no page for a single row that is left over. */
export function inPages<Row>(rows: readonly Row[], most: number): Row[][] {
  const pages = Math.ceil(rows.length / most);
  const length = Math.ceil(rows.length / pages);
  return Array.from({ length: pages }, (_, page) => rows.slice(page * length, (page + 1) * length));
}
