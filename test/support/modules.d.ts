/** Made by esbuild.js: imports every test/integration/**\/*.test.ts. */
declare module 'all-integration-tests';

/** Sets the globals `mocha` and `Mocha`, which @types/mocha describes. */
declare module 'mocha/mocha.js';
