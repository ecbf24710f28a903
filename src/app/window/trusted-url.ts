/**
 * Script addresses under Trusted Types: only files of this app.
 * Registering a service worker and starting a worker take a TrustedScriptURL; this is the one policy that makes them.
 */
interface ScriptUrlPolicy {
  createScriptURL(url: string): TrustedUrl;
}
/** A TrustedScriptURL where the browser has Trusted Types, else the plain address. */
export type TrustedUrl = string & { readonly __trusted?: never };

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | undefined;

/** @throws TypeError for an address on another origin; in the single file, for everything but a text of its own */
export function trustedScriptUrl(url: string): TrustedUrl {
  policy ??= makePolicy();
  return policy.createScriptURL(url);
}

function makePolicy(): ScriptUrlPolicy {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  return (
    types?.createPolicy('app-script-url', { createScriptURL: ownAddress }) ?? {
      createScriptURL: ownAddress,
    }
  );
}

function ownAddress(url: string): string {
  const resolved = new URL(url, document.baseURI);
  const isOwn =
    import.meta.env.MODE === 'single'
      ? resolved.protocol === 'blob:'
      : resolved.origin === new URL(document.baseURI).origin;
  if (!isOwn) throw new TypeError('scripts come from this app only');
  return resolved.href;
}
