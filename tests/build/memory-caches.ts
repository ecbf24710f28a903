/** The part of the browser's CacheStorage that the offline copy uses, kept in memory: Node has none. */
export class MemoryCaches {
  readonly stored = new Map<string, Map<string, Response>>();

  open(name: string) {
    const files = this.stored.get(name) ?? new Map<string, Response>();
    this.stored.set(name, files);
    return Promise.resolve({
      put: (address: string, response: Response) => {
        if (response.redirected) throw new TypeError('a redirected response was stored');
        files.set(address, response);
        return Promise.resolve();
      },
    });
  }

  match(address: string, { cacheName }: { cacheName: string }) {
    return Promise.resolve(this.stored.get(cacheName)?.get(address)?.clone());
  }

  keys() {
    return Promise.resolve([...this.stored.keys()]);
  }

  delete(name: string) {
    return Promise.resolve(this.stored.delete(name));
  }

  /** What the code under test takes; it calls nothing but the methods above. */
  get storage(): CacheStorage {
    return this as unknown as CacheStorage;
  }
}
