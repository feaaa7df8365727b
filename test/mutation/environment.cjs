const { TestEnvironment } = require('jest-environment-node');

/** Node, until a test fails: one failure is enough to know that a mutant is noticed, so the rest of the file is skipped. */
module.exports = class extends TestEnvironment {
  failed = false;

  handleTestEvent(event) {
    if (event.name === 'test_fn_failure') this.failed = true;
    if (event.name === 'test_start' && this.failed) event.test.mode = 'skip';
  }
};
