import fc from 'fast-check'

/**
 * Properties draw the same cases in every run, so that a test fails where something was changed and
 * not by the luck of the draw. `FENCUN_TEST_SEED=7 npm run test:fast` draws others.
 */
fc.configureGlobal({ seed: Number(process.env['FENCUN_TEST_SEED'] ?? 45_251) })
