/** What a static server reads from a request, and its answers that are no file. */

/**
 * The path of a request as text; `undefined` where no file can be meant: hidden files, steps upwards, empty steps
 * (`//host/` would turn a redirect into one to another site), bytes that are no text.
 *
 * @param {string} address
 */
export function decodePath(address) {
  try {
    const path = decodeURIComponent(address);
    return path.includes('\0') || /\/[./]|\\/.test(path) ? undefined : path;
  } catch {
    return undefined; // `%` followed by something else than two hex digits: the sender's fault
  }
}

/**
 * @param {string | string[] | undefined} header
 * @param {string} encoding
 */
export function accepts(header, encoding) {
  return String(header ?? '')
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/))
    .some(([name, weight]) => name === encoding && !/^q=0(\.0*)?$/.test(weight ?? ''));
}

/**
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [headers]
 */
export function plain(status, text, headers = {}) {
  const type = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  return { status, headers: { ...type, ...headers }, body: Buffer.from(`${text}\n`) };
}

/**
 * @param {string} location
 * @param {string | undefined} query
 */
export function redirect(location, query) {
  return plain(301, 'Moved', {
    location: encodeURI(decodeURI(location)) + (query ? `?${query}` : ''),
  });
}
