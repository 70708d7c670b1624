import fc from 'fast-check'
import { expect, test } from 'vitest'

test('a property draws the same cases in every run, unless other ones are asked for', () => {
  const seed = Number(process.env['FENCUN_TEST_SEED'] ?? 45_251)
  expect(fc.readConfigureGlobal().seed).toBe(seed)
  const drawn = () => fc.sample(fc.double(), 50)
  expect(drawn()).toEqual(drawn())
  const others = fc.sample(fc.double(), { numRuns: 50, seed: seed + 1 })
  expect(others).not.toEqual(drawn())
})
