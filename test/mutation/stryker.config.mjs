/**
 * Mutation testing of the engine, apart from the ordinary tests: it runs them once for each mutant.
 * One file: `npm run test:mutation -- --mutate src/scoring/bands.ts`. The report is dist/mutation/.
 */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { projectType: 'custom', configFile: 'test/mutation/jest.config.cjs', enableFindRelatedTests: false },
  mutate: ['src/scoring/**/*.ts'],
  coverageAnalysis: 'perTest',
  // Values made when a module is loaded: each of these mutants would run every test.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20000,
  timeoutFactor: 3,
  ignorePatterns: ['dist', 'test/browser', 'test/fixtures/workbooks', 'docs', 'assets', 'src/web', 'src/taskpane'],
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'dist/mutation/report.json' },
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
  incremental: true,
  incrementalFile: 'dist/mutation/incremental.json',
};
