import { expect, it } from 'vitest'
import { HOUR_MS, MIDNIGHT } from '../../test/arbitrary-timeline.ts'
import { added, ended, permitted, rang, written } from '../../test/sample-calls.ts'
import { pointId } from '../ids.ts'
import { beijingDay, plusDays } from '../time/beijing.ts'
import { plusMs } from '../time/instant.ts'
import type { Outcome } from './contact.ts'
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

it('a call of unknown outcome is no failed call: it may have reached the debtor', () => {
  const calls = (['no-answer', 'no-answer', null, 'no-answer'] as const).flatMap((outcome, i) => {
    const at = plusMs(MIDNIGHT, (9 + i) * HOUR_MS)
    const asked = permitted(`c-${i}`, at)
    return outcome === null ? [asked] : [asked, ended(`c-${i}`, at, outcome)]
  })
  expect(lossAt(fold(written(added, ...calls)), plusMs(MIDNIGHT, 37 * HOUR_MS), 3)).toBeUndefined()
})

it('of two calls of one second the one written later is the later one', () => {
  const after = (first: Outcome, second: Outcome) => {
    const hours = [9, 9, 10, 11]
    const calls = [first, second, 'no-answer', 'busy'] as const
    return calls.flatMap((outcome, i) => {
      const at = plusMs(MIDNIGHT, (hours[i] ?? 0) * HOUR_MS)
      return [permitted(`c-${i}`, at), ended(`c-${i}`, at, outcome)]
    })
  }
  const tomorrow = plusMs(MIDNIGHT, 37 * HOUR_MS)
  const lost = (...outcomes: [Outcome, Outcome]) =>
    lossAt(fold(written(added, ...after(...outcomes))), tomorrow, 3) !== undefined
  expect(lost('no-answer', 'answered-unknown')).toBe(false)
  expect(lost('answered-unknown', 'no-answer')).toBe(true)
})

it('a fault of the line says nothing about the debtor', () => {
  const calls = (['no-answer', 'no-answer', 'technical-failure'] as const).flatMap((outcome, i) => {
    const at = plusMs(MIDNIGHT, (9 + i) * HOUR_MS)
    return [permitted(`c-${i}`, at), ended(`c-${i}`, at, outcome)]
  })
  expect(lossAt(fold(written(added, ...calls)), plusMs(MIDNIGHT, 37 * HOUR_MS), 3)).toBeUndefined()
})

it('a dead number proves the loss on its day, until the debtor is reached in another way', () => {
  const nine = plusMs(MIDNIGHT, 9 * HOUR_MS)
  const dead = [added, permitted('c-1', nine), ended('c-1', nine, 'not-in-service')] as const
  const later = plusMs(MIDNIGHT, 13 * HOUR_MS)
  const proof = { proof: 'number-invalid', contactsFrom: DAY }
  expect(lossAt(fold(written(...dead)), later, 3)).toEqual(proof)
  const rangLater = fold(written(...dead, rang(plusMs(MIDNIGHT, 12 * HOUR_MS))))
  expect(lossAt(rangLater, later, 3)).toBeUndefined()
  const rangBefore = fold(written(added, rang(plusMs(MIDNIGHT, 8 * HOUR_MS)), ...dead.slice(1)))
  expect(lossAt(rangBefore, later, 3)).toEqual(proof)
})

it.each(['wrong-person', 'withdrawn'] as const)(
  'a number struck because it is %s is no proof that the debtor is lost',
  (why) => {
    const [, point] = added
    if (point.kind !== 'point-added') throw new Error('the sample adds a point')
    const at = plusMs(MIDNIGHT, 9 * HOUR_MS)
    const struck = [at, { kind: 'point-invalidated', point: point.point, why }] as const
    expect(lossAt(fold(written(added, struck)), plusMs(at, HOUR_MS), 3)).toBeUndefined()
  },
)

it('a number known to be dead stays dead when it comes again as another point', () => {
  const at = plusMs(MIDNIGHT, 9 * HOUR_MS)
  const [, point] = added
  if (point.kind !== 'point-added') throw new Error('the sample adds a point')
  const again = { ...point, point: pointId('point-again') }
  const state = fold(
    written(added, permitted('c-1', at), ended('c-1', at, 'not-in-service'), [
      plusMs(at, HOUR_MS),
      again,
    ]),
  )
  expect(state.points[again.point]?.invalid).toBe('not-in-service')
})

it('the calls that prove the loss are the last ones placed, in whatever order they become known', () => {
  const call = (n: number, outcome: 'no-answer' | 'voicemail' | 'not-dialled') => {
    const at = plusMs(MIDNIGHT, n * HOUR_MS)
    return [permitted(`c-${n}`, at), ended(`c-${n}`, at, outcome)]
  }
  const at = plusMs(MIDNIGHT, 12 * HOUR_MS)
  const proved = (...calls: readonly ReturnType<typeof call>[]) =>
    lossAt(fold(written(added, ...calls.flat())), at, 3)?.proof
  const [early, ...failed] = [
    call(8, 'voicemail'),
    call(9, 'no-answer'),
    call(10, 'no-answer'),
    call(11, 'no-answer'),
  ]
  if (early === undefined) throw new Error('there is a first call')
  expect(proved(early, ...failed)).toBe('three-calls-failed')
  expect(proved(...failed, early)).toBe('three-calls-failed')
  expect(proved(...failed.toReversed(), early)).toBe('three-calls-failed')
  // Of four calls the voicemail came last: nothing is proved, whenever it becomes known.
  const late = call(11.5, 'voicemail')
  expect(proved(late, ...failed)).toBeUndefined()
  expect(proved(...failed, late)).toBeUndefined()
  // What was not dialled is no try, and what comes later than the question is none yet.
  expect(proved(...failed.slice(0, 2), call(11.5, 'not-dialled'))).toBeUndefined()
  expect(proved(...failed.slice(0, 2), call(12, 'no-answer'))).toBe('three-calls-failed')
  expect(proved(...failed.slice(0, 2), call(13, 'no-answer'))).toBeUndefined()
  expect(proved(...failed, call(13, 'voicemail'))).toBe('three-calls-failed')
})
