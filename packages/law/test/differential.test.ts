import { describe, expect, it } from 'vitest'
import { differential, emptyTally, neverGiven } from './reference/differential.ts'
import { loadOwnPack } from './reference/own-pack.ts'

const QUESTIONS = 20_000
const SEED = 45_251
/** It takes some seconds, and many on a machine that does other things. */
const PATIENCE_MS = 900_000

describe(`the gate against a slow interpreter of the same law, seed ${SEED}`, () => {
  const pack = loadOwnPack()
  const tally = emptyTally()

  it(
    `gives the same answers to ${QUESTIONS} random questions`,
    () => {
      const found = differential(pack, { seed: SEED, from: 0, until: QUESTIONS, tally })
      expect(found, `npm run differential -- --seed ${SEED}`).toBeUndefined()
      expect([...tally.outcomes.values()].reduce((a, b) => a + b, 0)).toBe(QUESTIONS)
    },
    PATIENCE_MS,
  )

  it('was asked enough to hear every reason that a rule can give', () => {
    expect(neverGiven(pack, tally)).toEqual([])
    expect([...tally.outcomes.keys()].toSorted()).toEqual(['ALLOW', 'DEFER', 'DENY', 'REVIEW'])
  })
})
