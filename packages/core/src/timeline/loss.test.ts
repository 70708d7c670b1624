import { expect, it } from 'vitest'
import { HOUR_MS, MIDNIGHT } from '../../test/arbitrary-timeline.ts'
import { added, ended, permitted, rang, written } from '../../test/sample-calls.ts'
import { beijingDay, plusDays } from '../time/beijing.ts'
import { plusMs } from '../time/instant.ts'
import { fold } from './fold.ts'
import { lossAt } from './loss.ts'

const DAY = beijingDay(MIDNIGHT)

it('three failed calls in a row prove the loss from the next day, two do not', () => {
  const failed = ['c-1', 'c-2', 'c-3'].flatMap((name, i) => {
    const at = plusMs(MIDNIGHT, (9 + i) * HOUR_MS)
    return [permitted(name, at), ended(name, at, 'no-answer')]
  })
  const at = plusMs(MIDNIGHT, 13 * HOUR_MS)
  const lost = fold(written(added, ...failed))
  const proof = { proof: 'three-calls-failed', contactsFrom: plusDays(DAY, 1) }
  expect(lossAt(lost, at, 3)).toEqual(proof)
  expect(lossAt(lost, at, 4)).toBeUndefined()
  expect(lossAt(fold(written(added, ...failed.slice(0, 4))), at, 3)).toBeUndefined()
})

it('a call that reaches the debtor voids the proof of loss', () => {
  const calls = (['no-answer', 'no-answer', 'no-answer', 'answered-debtor'] as const).flatMap(
    (outcome, i) => {
      const at = plusMs(MIDNIGHT, (9 + i) * HOUR_MS)
      return [permitted(`c-${i}`, at), ended(`c-${i}`, at, outcome)]
    },
  )
  const at = plusMs(MIDNIGHT, 37 * HOUR_MS)
  expect(lossAt(fold(written(added, ...calls.slice(0, 6))), at, 3)).toBeDefined()
  expect(lossAt(fold(written(added, ...calls)), at, 3)).toBeUndefined()
})

it('a call from the debtor voids the proof of loss that failed calls gave', () => {
  const failed = ['c-1', 'c-2', 'c-3'].flatMap((name, i) => {
    const at = plusMs(MIDNIGHT, (9 + i) * HOUR_MS)
    return [permitted(name, at), ended(name, at, 'busy')]
  })
  const after = written(added, ...failed, rang(plusMs(MIDNIGHT, 13 * HOUR_MS)))
  const tomorrow = plusMs(MIDNIGHT, 37 * HOUR_MS)
  expect(lossAt(fold(written(added, ...failed)), tomorrow, 3)).toBeDefined()
  expect(lossAt(fold(after), tomorrow, 3)).toBeUndefined()
})
