/** A file of the person's, in memory; `damage` is what a bad disk makes of it. */
export class FakeFile {
  name = 'gewählt.json';
  bytes = new Uint8Array();
  removed = false;
  constructor(readonly damage = (bytes: Uint8Array): Uint8Array => bytes) {}
  createWritable() {
    return Promise.resolve({
      write: (bytes: Uint8Array) => {
        this.bytes = this.damage(bytes).slice();
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    });
  }
  getFile() {
    return Promise.resolve(new Blob([this.bytes]));
  }
  remove() {
    this.removed = true;
    return Promise.resolve();
  }
}
