// Compiles TypeScript for jest with the compiler that also builds the add-in.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync } = require('esbuild');

const own = readFileSync(__filename);

module.exports = {
  getCacheKey: (source, path) => createHash('sha256').update(own).update(path).update(source).digest('hex'),
  process(source, path) {
    return transformSync(source, {
      loader: path.endsWith('x') ? 'tsx' : 'ts',
      format: 'cjs',
      target: 'node20',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcefile: path,
      sourcemap: 'external',
    });
  },
};
