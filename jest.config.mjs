/** ESM all the way: sources are compiled by SWC file by file, and `.js` specifiers lead back to their `.ts` source. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  // The browser test needs a Chromium: npm run test:browser. The fault tests kill servers for minutes: npm run test:faults.
  // The recipes for receivers need python3, curl and openssl: npm run test:recipes.
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/test/bench/', '/test/browser/', '/test/faults/', '/test/recipes/'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/test/bench/contenders'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testTimeout: 60_000,
  // Every core: each file has a database of its own, and waits for it more than it computes.
  maxWorkers: '100%',
};
