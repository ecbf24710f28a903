import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Where these names turn text into markup, answers and imported files could become code. */
const MARKUP_SINKS = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'srcdoc',
];

/** Banned everywhere: security and habits (architecture.md, reliability.md 4.1). */
const BANNED_SYNTAX = [
  {
    selector: 'CatchClause > BlockStatement[body.length=0]',
    message: 'An empty catch hides an error: tell the person, rethrow, or return what is known.',
  },
  {
    selector:
      "CallExpression[callee.property.name='catch'] > :function > BlockStatement[body.length=0]",
    message: 'An empty catch hides an error: tell the person, rethrow, or return what is known.',
  },
  {
    selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
    message: 'The content security policy blocks style attributes: use a class or `style:`.',
  },
  {
    selector: 'Program > ExportDefaultDeclaration',
    message: 'Named exports only.',
  },
];

/** Only in markup: Svelte writes a static style attribute as HTML, which the policy reports; `style:` goes through the DOM. */
const BANNED_MARKUP = [
  {
    selector:
      "SvelteElement SvelteAttribute[key.name='style'][value.length=1][value.0.type='SvelteLiteral']",
    message: 'The content security policy blocks style="…": use a class or a `style:` directive.',
  },
  {
    selector: `SvelteAttribute[key.name=/^(${MARKUP_SINKS.join('|')})$/]`,
    message: 'Text must not become markup.',
  },
  {
    selector: `SvelteDirective[kind='Binding'][key.name.name=/^(${MARKUP_SINKS.join('|')})$/]`,
    message: 'Text must not become markup.',
  },
];

const DOMAIN_IS_PURE = 'The domain knows no clock, chance, device or page: hand the value in.';

export default defineConfig(
  globalIgnores(['dist', 'dist-single', 'coverage', 'test-results', 'docs']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  js.configs.recommended,
  {
    name: 'every file',
    rules: {
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-properties': [
        'error',
        ...MARKUP_SINKS.map((property) => ({ property, message: 'Text must not become markup.' })),
        { object: 'document', property: 'write', message: 'Text must not become markup.' },
        { object: 'Math', property: 'random', message: 'Use crypto.getRandomValues, or a seed.' },
      ],
      'no-restricted-syntax': ['error', ...BANNED_SYNTAX],
    },
  },

  {
    name: 'typed files',
    files: ['**/*.ts', '**/*.svelte'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', caughtErrors: 'all', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/non-nullable-type-assertion-style': 'off', // it asks for the `!` that the next rule set bans
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },

  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    name: 'components',
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'prefer-const': 'off', // replaced by Svelte's own, which knows $props() and bind:
      'svelte/prefer-const': 'error',
      'svelte/no-navigation-without-resolve': 'off', // SvelteKit's router; ours is the hash
      'svelte/prefer-svelte-reactivity': 'off', // state is replaced, not changed ($state.raw)
    },
  },
  {
    name: 'markup',
    files: ['**/*.svelte'],
    rules: {
      'no-restricted-syntax': ['error', ...BANNED_SYNTAX, ...BANNED_MARKUP],
      'svelte/block-lang': ['error', { script: ['ts'], style: [null, 'scss'] }],
      'svelte/button-has-type': 'error',
      'svelte/no-target-blank': 'error',
      // The parser gives events and other values of the markup the type any; svelte-check knows their types.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },

  {
    name: 'domain',
    files: ['src/domain/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Date', 'crypto', 'performance', 'window', 'document', 'globalThis', 'navigator'],
        ...['localStorage', 'sessionStorage', 'indexedDB', 'location', 'fetch', 'process'],
      ].map((rule) => (rule === 'error' ? rule : { name: rule, message: DOMAIN_IS_PURE })),
    },
  },

  {
    name: 'tests',
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // a test fails loudly there anyway
      '@typescript-eslint/no-empty-function': 'off',
    },
  },

  {
    name: 'Node',
    files: ['**/*.mjs', '*.config.js', '*.config.ts', 'src/build/**', 'tests/playwright.config.ts'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  {
    name: 'scripts that drive a browser', // parts of them run in its page
    files: ['tests/**/*.mjs'],
    languageOptions: { globals: globals.browser },
  },
  {
    name: 'configurations must be default exports',
    files: ['*.config.js', '*.config.ts', 'tests/playwright.config.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...BANNED_SYNTAX.filter(
          ({ selector }) => selector !== 'Program > ExportDefaultDeclaration',
        ),
      ],
    },
  },
);
