import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const shell = {
  group: ['@tauri-apps/*'],
  message: 'Only src/lib/host speaks to the shell; take the host from the context.',
};
const demo = { group: ['**/host/demo', '**/host/demo.ts'], message: 'Demo data is opened by src/lib/host/index.ts alone.' };
const views = { group: ['$components/views/*', '**/views/*'], message: 'Views use components, never the other way round.' };
const topics = {
  group: ['$components/*', '!$components/shared', '$lib/*'],
  message: 'Shared components know nothing of the domain: pass text and values in.',
};
const restricted = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default ts.config(
  { ignores: ['dist/', 'test-results/', 'node_modules/', 'src/lib/bindings/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  {
    rules: {
      eqeqeq: ['error', 'smart'],
      'no-console': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      'svelte/button-has-type': 'error',
      'svelte/no-target-blank': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'The window opens no connection.' },
        { name: 'localStorage', message: 'The window keeps nothing; what is kept is kept by the shell, after asking.' },
        { name: 'sessionStorage', message: 'The window keeps nothing.' },
        { name: 'indexedDB', message: 'The window keeps nothing.' },
      ],
      ...restricted(shell, demo),
    },
  },
  { files: ['src/lib/host/**'], rules: restricted(views) },
  { files: ['src/components/shared/**'], rules: restricted(shell, demo, topics) },
  { files: ['src/components/{shell,finding,detail,plan,accounts,report,learn,workshop,person,overview}/**', 'src/lib/{app,findings,words}/**'], rules: restricted(shell, demo, views) },
  { files: ['src/**/*.test.ts'], rules: restricted(shell) },
  { files: ['scripts/**', '*.config.*'], languageOptions: { globals: { ...globals.node } }, rules: { 'no-console': 'off' } },
);
