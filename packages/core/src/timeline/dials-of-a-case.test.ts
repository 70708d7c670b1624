import { expect, it } from 'vitest'
import { HOUR_MS, MIDNIGHT } from '../../test/arbitrary-timeline.ts'
import { added, ended, permitted, written } from '../../test/sample-calls.ts'
import { caseId } from '../ids.ts'
import { beijingDay } from '../time/beijing.ts'
import { plusMs } from '../time/instant.ts'
import { isDial, OUTCOME_NAMES } from './contact.ts'
import { caseDials } from './counters.ts'
import { fold } from './fold.ts'

const DAY = beijingDay(MIDNIGHT)
const NINE = plusMs(MIDNIGHT, 9 * HOUR_MS)

it.each(OUTCOME_NAMES)('a call that ended with %s is a dial of its case, or none', (outcome) => {
  const state = fold(written(added, permitted('c-1', NINE), ended('c-1', NINE, outcome)))
  const [id = caseId('none')] = Object.values(state.contacts).map((call) => call.case)
  expect(caseDials(state, DAY, id)).toBe(isDial(outcome) ? 1 : 0)
  expect(caseDials(state, DAY, caseId('another'))).toBe(0)
})

it('a call that was not dialled is no dial of its case, and one whose end nobody knows is', () => {
  const dials = (...more: readonly ReturnType<typeof ended>[]) => {
    const state = fold(written(added, permitted('c-1', NINE), ...more))
    const [id = caseId('none')] = Object.values(state.contacts).map((call) => call.case)
    return caseDials(state, DAY, id)
  }
  expect(dials()).toBe(1)
  expect(dials(ended('c-1', NINE, 'no-answer'))).toBe(1)
  expect(dials(ended('c-1', NINE, 'not-dialled'))).toBe(0)
})
