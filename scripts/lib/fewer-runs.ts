import fc from 'fast-check'

/** A property tries fewer cases where thousands of mutants are held against every test. */
fc.configureGlobal({ numRuns: 40 })
