/** Two environments: plain Node for the pure rooms and files, a browser window for office.js and React. */
const shared = {
  transform: { '^.+\\.(t|j|mj)sx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' } }] },
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  transformIgnorePatterns: ['/node_modules/(?!numfmt/)'],
};
const windowTests = ['<rootDir>/test/host/excel/**/*.test.ts', '<rootDir>/test/taskpane/**/*.test.ts?(x)', '<rootDir>/test/commands/**/*.test.ts', '<rootDir>/test/functions/**/*.test.ts'];
module.exports = {
  // Tests assert what comes out, never how fast: a busy machine may take its time.
  testTimeout: 60_000,
  // All cores: the machine has nothing else to do.
  maxWorkers: '100%',
  projects: [
    { ...shared, displayName: 'node', testEnvironment: 'node', testMatch: ['<rootDir>/test/**/*.test.ts'], testPathIgnorePatterns: ['/node_modules/', '/test/host/excel/', '/test/taskpane/', '/test/commands/', '/test/functions/', '/test/browser/'] },
    {
      ...shared,
      displayName: 'window',
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/test/windowGaps.ts'],
      testEnvironmentOptions: { resources: 'usable', url: 'https://localhost:3000/taskpane.html' },
      testMatch: windowTests,
    },
  ],
};
