import { expect, it } from 'vitest'
import { HOUR_MS, MIDNIGHT } from '../../test/arbitrary-timeline.ts'
import { agreement, question } from '../../test/toy-law.ts'
import { plusMs } from '../time/instant.ts'
import type { TargetRole } from '../timeline/contact.ts'
import type { AgreementState } from '../timeline/state.ts'
import { EMPTY_STATE } from '../timeline/state.ts'
import { decide } from './decide.ts'
import { paramsAt } from './params.ts'

const OTHERS: readonly TargetRole[] = ['contact', 'guarantor', 'unrelated']

/** What holds of a call at a quarter past ten at night under one agreement. */
function at2215(agreed: AgreementState, role: TargetRole) {
  const state = { ...EMPTY_STATE, agreements: { a: agreed } }
  const at = plusMs(MIDNIGHT, 22.25 * HOUR_MS)
  const { request, ...rest } = question({ state, at })
  const asked = { ...rest, request: { ...request, role } }
  return { outcome: decide(asked).outcome, callsMax: paramsAt(asked).number('connected-cap.max') }
}

const night = agreement({ window: { from: 22 * 60, until: 23 * 60 }, callsPerDayMax: 5 })

it("the debtor's leave opens hours and adds calls for the debtor", () => {
  expect(at2215(night, 'debtor')).toEqual({ outcome: 'ALLOW', callsMax: 5 })
})

it.each(OTHERS)("the debtor's leave opens no hour and adds no call for: %s", (role) => {
  expect(at2215(night, role)).toEqual({ outcome: 'DEFER', callsMax: 3 })
})

it.each(OTHERS)('what the debtor narrowed is narrow for: %s', (role) => {
  expect(at2215(agreement({ callsPerDayMax: 1 }), role).callsMax).toBe(1)
})
