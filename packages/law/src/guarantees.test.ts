import { join } from 'node:path'
import { decide } from '@fencun/core/gate/decide'
import { caseId, partyId } from '@fencun/core/ids'
import { type Day, parseDay } from '@fencun/core/time/beijing'
import type { GuaranteeState } from '@fencun/core/timeline/state'
import { expect, it } from 'vitest'
import { loadPack } from './load-pack.ts'
import { questionOf } from './question.ts'
import { readScenario } from './read-scenario.ts'

const pack = loadPack(join(import.meta.dirname, '..'))

function day(text: string): Day {
  const found = parseDay(text)
  if (found === undefined) throw new Error('the example is no day')
  return found
}

const FINE: GuaranteeState = {
  party: partyId('guarantor'),
  case: caseId('case-1'),
  kind: 'joint',
  signed: true,
  periodUntil: day('2027-12-31'),
  claimedInTime: false,
  enforcedFirst: false,
}
const OVER = { ...FINE, periodUntil: day('2026-01-31') }
const GENERAL = { ...FINE, kind: 'general' } as const
const UNSIGNED = { ...FINE, signed: false }

/** What the guarantor's rule says when several guarantees are on file. */
function said(...on: readonly GuaranteeState[]): string {
  const given = { at: '2026-11-18T10:00:00', target: 'guarantor' }
  const question = questionOf(readScenario({ value: given, place: 'facts' }), pack)
  const guarantees = Object.fromEntries(on.map((one, i) => [`guarantee-${i}`, one]))
  const { findings } = decide({ ...question, state: { ...question.state, guarantees } })
  return findings.find(({ rule }) => rule === 'guarantor-liable')?.reason ?? 'silence'
}

it('one guarantee that binds now is enough', () => {
  expect(said(OVER, FINE)).toBe('silence')
  expect(said(FINE, UNSIGNED)).toBe('silence')
})

it('of several that do not bind the mildest word counts, in whatever order they are on file', () => {
  expect(said(OVER, GENERAL)).toBe('GENERAL_GUARANTEE_ORDER')
  expect(said(GENERAL, OVER)).toBe('GENERAL_GUARANTEE_ORDER')
})

it("another person's guarantee, or one of another case, is none", () => {
  expect(said({ ...FINE, party: partyId('somebody-else') })).toBe('GUARANTEE_NOT_VERIFIED')
  expect(said({ ...FINE, case: caseId('case-2') })).toBe('GUARANTEE_NOT_VERIFIED')
})
