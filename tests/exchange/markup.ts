/** Markup as a document to look into, in Node. */
interface Dom {
  readonly JSDOM: new (
    markup: string,
    options?: { contentType: string },
  ) => { readonly window: { readonly document: Document } };
}
// jsdom brings no types: by a name that the compiler does not follow.
const loaded: unknown = await import(['jsdom'].join(''));
const { JSDOM } = loaded as Dom;

/** @throws where it is not well-formed */
export function parseXml(text: string): Document {
  return new JSDOM(text, { contentType: 'application/xml' }).window.document;
}

export function parseHtml(text: string): Document {
  return new JSDOM(text).window.document;
}
