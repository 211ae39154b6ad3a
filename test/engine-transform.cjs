// Packages that work hard under jest.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { withBuiltIns } = require('./built-ins.cjs');

const own = [__filename, require.resolve('./built-ins.cjs')].map((path) => readFileSync(path));

module.exports = {
  getCacheKey: (source) => createHash('sha256').update(Buffer.concat(own)).update(source).digest('hex'),
  process: (source) => ({ code: withBuiltIns(source) }),
};
