// fast-check for tests that run again and again: a fixed seed, so that what holds once holds always,
// and fewer runs; nobody reads what fails, so it is not made smaller.
import fc from 'fast-check'

const SEED = 45_251

function assert(property, { numRuns = 100, ...rest } = {}) {
  const runs = Math.min(numRuns, globalThis.fencunPlanted.runsMax)
  return fc.assert(property, { ...rest, numRuns: runs, seed: SEED, endOnFailure: true })
}

export const fewerRuns = { ...fc, assert }
