module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  transform: { '^.+\\.(ts|tsx)$': '<rootDir>/test/esbuild-transform.cjs' },
  testTimeout: 60_000,
};
