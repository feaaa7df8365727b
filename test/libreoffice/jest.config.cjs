/** Not part of `npm test`: it needs LibreOffice. `npm run test:libreoffice` runs it. */
const { projects } = require('../../jest.config.cjs');

module.exports = { ...projects[0], rootDir: '../..', displayName: 'libreoffice', testMatch: ['<rootDir>/test/libreoffice/**/*.check.ts'], testPathIgnorePatterns: ['/node_modules/'] };
