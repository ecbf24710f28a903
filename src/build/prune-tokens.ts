/**
 * Leaves out design tokens that nothing uses: KERN brings about 600 of them, a page needs a fifth, and all of the entry's
 * styles stand in the document. Rules without a declaration left go too.
 */
import type { AtRule, Container, Declaration, Plugin, Root, Rule } from 'postcss';

const TOKEN = /var\(\s*(--kern-[\w-]+)/g;

export function pruneTokens(): Plugin {
  return {
    postcssPlugin: 'prune-tokens',
    OnceExit(root) {
      const declared = new Map<string, Declaration[]>();
      const wanted: string[] = [];
      root.walkDecls((declaration) => {
        if (declaration.prop.startsWith('--kern-'))
          declared.set(declaration.prop, [...(declared.get(declaration.prop) ?? []), declaration]);
        else wanted.push(...tokensIn(declaration.value));
      });
      const used = new Set<string>();
      for (let token = wanted.pop(); token !== undefined; token = wanted.pop()) {
        if (used.has(token)) continue;
        used.add(token);
        for (const { value } of declared.get(token) ?? []) wanted.push(...tokensIn(value));
      }
      for (const [token, declarations] of declared)
        if (!used.has(token)) for (const declaration of declarations) declaration.remove();
      removeEmpty(root);
    },
  };
}

const tokensIn = (value: string): string[] =>
  [...value.matchAll(TOKEN)].map(([, token = '']) => token);

function removeEmpty(container: Root | AtRule | Rule): void {
  (container as Container).each((node) => {
    if (node.type !== 'rule' && node.type !== 'atrule') return;
    if (!node.nodes) return;
    removeEmpty(node);
    if (node.nodes.every(({ type }) => type === 'comment')) node.remove();
  });
}
