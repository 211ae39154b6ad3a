module.exports = {
  testEnvironment: '<rootDir>/test/environment.cjs',
  runtime: '<rootDir>/test/compiled-once.cjs',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  // Published for import first, which jest's require cannot resolve by itself.
  moduleNameMapper: {
    '^canonicalize$': '<rootDir>/node_modules/canonicalize/lib/canonicalize.js',
    '^marked$': '<rootDir>/node_modules/marked/lib/marked.umd.js',
  },
  transform: { '\\.tsx?$|canonicalize\\.js$': '<rootDir>/test/esbuild-transform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!canonicalize/)'],
  // A test on a busy machine is slow, not wrong.
  testTimeout: 180_000,
  // jest leaves one core free by default; the machine that tests has two.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/sequencer.cjs',
};
