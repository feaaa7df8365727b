/** What the compiler can't see. Directions between rooms are .dependency-cruiser.cjs's. */
import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const names = (...list) => Object.fromEntries(list.map((name) => [name, 'readonly']));
const NODE = names('process', 'console', 'Buffer', 'URL', 'setTimeout', 'clearTimeout', 'performance', 'structuredClone', 'TextEncoder', 'TextDecoder');
const COMMONJS = names('require', 'module', '__dirname', '__filename');
const BROWSER = names('window', 'document', 'fetch', 'getComputedStyle', 'HTMLElement', 'Event', 'navigator', 'requestAnimationFrame', 'axe', 'localStorage');

/** Only the adapter and the entry files that choose it may speak to Excel. */
const OFFICE = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'].map((name) => ({
  name,
  message: 'Only src/host/excel and the entry files of the pane and the commands speak to Excel.',
}));
/** Rooms that run anywhere: what they need is handed to them. */
const SURROUNDINGS = ['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB', 'fetch', 'XMLHttpRequest', 'process', 'Buffer'].map((name) => ({
  name,
  message: 'This room is pure: it knows neither a browser nor Node.',
}));

const SYNTAX = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name, so that a thing has one name everywhere.' },
  { selector: 'ExportAllDeclaration', message: 'Name what you export again: `export *` hides where things come from.' },
  {
    selector: "MemberExpression[object.name=/^(window|globalThis|self)$/][property.name=/^(Excel|Office|OfficeExtension|OfficeRuntime)$/]",
    message: 'Only src/host/excel and the entry files speak to Excel.',
  },
];

const ENTRIES = ['src/taskpane/index.tsx', 'src/commands/commands.ts'];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '.stryker-tmp/', 'test/fixtures/', 'test/house/planted/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,

  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      // Every `??` and `?.` counts as a branch, and readers of files are full of them.
      complexity: ['error', { max: 25, variant: 'modified' }],
      'max-depth': ['error', 4],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-param-reassign': 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // The compiler says this already, and understands more.
      '@typescript-eslint/no-unused-vars': 'off',
      // The compiler doubts every index; where the code has just looked, `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...OFFICE],
      'no-restricted-syntax': ['error', ...SYNTAX],
    },
  },
  { files: ['src/{kpi,scoring,sheet,tasks,wording}/**'], rules: { 'no-restricted-globals': ['error', ...OFFICE, ...SURROUNDINGS] } },
  { files: ['src/host/excel/**', ...ENTRIES], rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': ['error', ...SYNTAX.slice(0, 2)] } },
  // React.lazy takes a module's default export.
  { files: ['src/{taskpane,web}/**/*.tsx'], ignores: ENTRIES, rules: { 'no-restricted-syntax': ['error', ...SYNTAX.slice(1)] } },
  { files: ['src/cli/**'], rules: { 'no-console': 'off' } },

  {
    // Taken one by one: the plugin's own set brings rules of style along.
    files: ['src/{host/excel,taskpane,commands}/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/**/*.tsx', 'src/{taskpane,web}/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },

  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // What a test reads (JSON, the wire of a fake) is not always typed, and its assertions are what checks it.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
      complexity: 'off',
    },
  },

  { files: ['**/*.{js,cjs}'], languageOptions: { sourceType: 'commonjs', globals: { ...NODE, ...COMMONJS } } },
  { files: ['**/*.mjs'], languageOptions: { globals: NODE } },
  { files: ['test/browser/**/*.mjs'], languageOptions: { globals: { ...NODE, ...BROWSER } } },
);
