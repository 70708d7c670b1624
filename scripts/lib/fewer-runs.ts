import fc from 'fast-check'

/**
 * Where thousands of mutants are held against every test, a property tries fewer cases, and one that
 * fails is not made smaller: nobody reads it.
 */
fc.configureGlobal({ numRuns: 40, endOnFailure: true })
