import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const dexie = fileURLToPath(new URL('node_modules/dexie/dist/modern/dexie.mjs', import.meta.url));

export default defineConfig({
  root: 'src',
  base: './',
  publicDir: '../public',
  resolve: { alias: [{ find: /^dexie$/, replacement: dexie }] },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  plugins: [svelte({ configFile: false })],
});
