import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { inlinePlugin } from './src/build/inline-plugin.ts';
import { policyPlugin } from './src/build/policy-plugin.ts';
import { precachePlugin } from './src/build/precache-plugin.ts';
import { preloadPlugin } from './src/build/preload-plugin.ts';
import { prerenderPlugin } from './src/build/prerender-plugin.ts';
import { pruneTokens } from './src/build/prune-tokens.ts';
import { questionnairePlugin } from './src/build/questionnaire-plugin.ts';
import { singleFilePlugin } from './src/build/single/single-file-plugin.ts';

const modules = fileURLToPath(new URL('node_modules', import.meta.url));
// The benchmark builds the app from ten times the questions.
const questions = process.env.QUESTIONS_DIR ?? fileURLToPath(new URL('questions', import.meta.url));
const dexie = fileURLToPath(new URL('node_modules/dexie/dist/modern/dexie.mjs', import.meta.url));

export default defineConfig(({ mode }) => ({
  root: 'src',
  base: './',
  publicDir: '../public',
  resolve: { alias: [{ find: /^dexie$/, replacement: dexie }] },
  css: {
    postcss: { plugins: [pruneTokens()] },
    preprocessorOptions: { scss: { loadPaths: [modules], quietDeps: true } },
  },
  build: {
    outDir: mode === 'single' ? '../dist-single' : '../dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // Of a lazy page only its styles are named beforehand: the list of all its scripts would stand in the entry, 0.4 KB of it.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed) => needed.filter((name) => name.endsWith('.css')),
    },
    // What the first page needs is one file: fewer requests, and it compresses better than three.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'entry', tags: ['$initial'] }] },
        // The entry names some forty lazy files: seven signs of each, the least that the bundler allows, are 30 bytes less than eight.
        chunkFileNames: 'assets/[name]-[hash:7].js',
      },
    },
  },
  plugins: [
    svelte({ configFile: false, compilerOptions: { runes: true, discloseVersion: false } }),
    questionnairePlugin(questions),
    // In this order: the policy names the hashes of what stands in the finished page.
    prerenderPlugin(),
    ...(mode === 'single'
      ? [singleFilePlugin()]
      : [preloadPlugin(), inlinePlugin(), policyPlugin(), precachePlugin()]),
  ],
  test: {
    // Vite's root is src.
    root: import.meta.dirname,
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 15_000,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/ui/**', 'tests/**/*.svelte.test.ts', 'tests/journeys/**'],
        },
      },
      {
        extends: true,
        // Only here: at the top it would take the resolve conditions from everything else.
        plugins: [svelteTesting()],
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['tests/ui/**/*.test.ts', 'tests/**/*.svelte.test.ts'],
          setupFiles: ['tests/ui/setup.ts'],
        },
      },
    ],
  },
}));
