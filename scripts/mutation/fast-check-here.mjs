// fast-check for tests that run again and again: a fixed seed, so that what holds once holds always,
// and fewer runs; nobody reads what fails, so it is not made smaller.
import fc from 'fast-check'

const RUNS_MAX = 150
const SEED = 45_251

function assert(property, { numRuns = 100, ...rest } = {}) {
  const fewer = { ...rest, numRuns: Math.min(numRuns, RUNS_MAX), seed: SEED, endOnFailure: true }
  return fc.assert(property, fewer)
}

export const fewerRuns = { ...fc, assert }
