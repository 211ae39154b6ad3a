// Compiles TypeScript for jest with the compiler that also builds the add-in.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync } = require('esbuild');
const { withBuiltIns } = require('./built-ins.cjs');

const own = [__filename, require.resolve('./built-ins.cjs')].map((path) => readFileSync(path));

module.exports = {
  getCacheKey: (source, path) =>
    createHash('sha256').update(Buffer.concat(own)).update(path).update(source).digest('hex'),
  process(source, path) {
    const { code, map } = transformSync(source, {
      loader: path.endsWith('x') ? 'tsx' : 'ts',
      format: 'cjs',
      target: 'node20',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcefile: path,
      sourcemap: 'external',
    });
    return { code: withBuiltIns(code), map };
  },
};
