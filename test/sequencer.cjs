// Begins the longest test files first. Jest knows durations only from earlier runs, which a fresh clone lacks.
const { relative } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');
const { LONG_FILES } = require('./long-files.cjs');

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path, context }) => {
      const at = LONG_FILES.indexOf(relative(context.config.rootDir, path).replaceAll('\\', '/'));
      return at < 0 ? LONG_FILES.length : at;
    };
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
