/**
 * What mutants of the engine are tried with: its tests and the examples of the rule book, in one project and one file. The long ones
 * (properties, random exactness) are left out: they would mostly run for mutants that the others let live. The score is so a lower bound.
 */
module.exports = {
  rootDir: '../..',
  testEnvironment: `${__dirname}/environment.cjs`,
  testMatch: ['<rootDir>/test/mutation/engine.mutation.ts'],
  transform: { '^.+\\.(t|j|mj)sx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } }] },
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
};
