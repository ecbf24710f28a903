/** A random id: 12 bytes as base64url. `crypto.randomUUID` is missing on plain http, `getRandomValues` is not. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** An id for a row the person adds: sorts by the time it was made. */
export function newItemId(): string {
  return `${Date.now().toString(36)}${newId().slice(0, 4)}`.replaceAll(/[^a-z0-9]/gi, 'x');
}
