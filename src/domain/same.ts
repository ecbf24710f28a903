/** Whether two stored things say the same. */

/**
 * A value as JSON that does not depend on the order of its keys; keys without a value are left out.
 * Two things that are stored alike have the same canonical text.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return jsonOf(value);
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${jsonOf(key)}:${canonical(inner)}`);
  return `{${fields.join(',')}}`;
}

/** Whether two values would be stored alike. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** What is absent stands in a list as null, as in JSON's own writing. */
function jsonOf(value: unknown): string {
  return value === undefined ? 'null' : JSON.stringify(value);
}
