import { join } from 'node:path'
import { decide, type Question } from '@fencun/core/gate/decide'
import type { Setting } from '@fencun/core/gate/parameter'
import { describe, expect, it } from 'vitest'
import { loadUsPack } from './packs.ts'
import { questionOf } from './question.ts'
import { readUsScenario } from './us-reg-f-scenario.ts'

const pack = loadUsPack(join(import.meta.dirname, '..'))

function asked(given: object): Question {
  const value = { at: '2026-04-01T12:00:00-04:00', ...given }
  return questionOf(readUsScenario({ value, place: 'facts' }), pack)
}

/** The same question under a lender that sets one value. */
function under(question: Question, parameter: string, value: Setting['value']): Question {
  const [any] = pack.settings
  if (any === undefined) throw new Error('the pack has numbers')
  const source = { instrument: 'lender-policy', clause: null, grade: 'policy' } as const
  const setting: Setting = { ...any, parameter, value, layer: 'lender', until: null, source }
  return { ...question, law: { ...question.law, policySettings: [setting] } }
}

const words = (question: Question) =>
  decide(question).findings.map(({ verdict, reason }) => `${verdict} ${reason}`)

describe('a medium that was refused', () => {
  const wrote = { at: '2026-03-30T12:00:00-04:00', channel: 'sms', inbound: true }
  const early = { channel: 'sms', at: '2026-03-29T12:00:00-04:00' }
  const late = { channel: 'sms', at: '2026-03-31T12:00:00-04:00' }

  it('leaves every other medium open', () => {
    expect(words(asked({ refuses: [early] }))).toEqual([])
    expect(words(asked({ channel: 'sms', refuses: [early] }))).toEqual(['DENY MEDIUM_REFUSED'])
  })

  it('may be used once to answer what the person sent after the last refusal', () => {
    const reply = (refuses: readonly object[]) =>
      words(asked({ channel: 'sms', refuses, calls: [wrote] }))
    expect(reply([early])).toEqual(['ALLOW REPLY_ONCE'])
    expect(reply([late])).toEqual(['DENY MEDIUM_REFUSED'])
    expect(reply([early, late])).toEqual(['DENY MEDIUM_REFUSED'])
    const both = asked({ channel: 'sms', refuses: [early, late], calls: [wrote] })
    const refusals = Object.fromEntries(Object.entries(both.state.refusals).toReversed())
    const reversed = { ...both, state: { ...both.state, refusals } }
    expect(words(reversed)).toEqual(['DENY MEDIUM_REFUSED'])
  })

  it('is not opened by what was sent in the very moment of the refusal', () => {
    const atOnce = { ...early, at: wrote.at }
    const same = asked({ channel: 'sms', refuses: [atOnce], calls: [wrote] })
    expect(words(same)).toEqual(['DENY MEDIUM_REFUSED'])
  })
})

describe('a number that is not on file', () => {
  const calls = ['08:10', '08:20', '08:30', '08:40', '08:50', '09:00'].map((clock) => ({
    at: `2026-04-01T${clock}:00-04:00`,
    outcome: 'no-answer',
  }))

  it('shows no pattern of calls, and breaks no rule that looks for one', () => {
    const known = asked({ calls })
    expect(words(known)).toContain('ALLOW REBUTTABLE_CONCENTRATION')
    const { points: _gone, ...state } = known.state
    const without = words({ ...known, state: { ...state, points: {} } })
    expect(without.filter((word) => /REBUTTABLE_(CONC|SUCC)/.test(word))).toEqual([])
    expect(without.join()).not.toContain('CANNOT_DECIDE')
  })

  it('is no place of work, and no place that was called inconvenient', () => {
    const wish = { windows: [['11:00', '13:00']], place: 'work' }
    const known = asked({ flags: ['employer-forbids'], inconvenient: [wish] })
    const gone = { ...known, state: { ...known.state, points: {} } }
    expect(words(gone)).toEqual(words(known))
    const line = asked({ line: 'landline', inconvenient: [wish] })
    expect(words(line)).toContain('DEFER PLACE_INCONVENIENT')
  })
})

describe('where nobody knows in which zone a person is', () => {
  it('wishes about times are for nobody to weigh: there is no leave', () => {
    const wish = { windows: [['03:00', '04:00']] }
    const rules = decide(asked({ zones: 'unknown', inconvenient: [wish] })).findings
    expect(rules).toContainEqual(
      expect.objectContaining({ rule: 'designated-inconvenient', measured: { fact: 'zones' } }),
    )
  })
})

describe('somebody who has a lawyer', () => {
  const represented = { flags: ['represented'] }

  it('may be spoken to by leave of a court or of the lawyer, when a person looked at it', () => {
    const by = (exception: string) => words(asked({ ...represented, exception }))
    expect(words(asked(represented))).toEqual(['DENY REPRESENTED'])
    expect(by('court-permission')).toEqual(['REVIEW LAWYER_PERMITS'])
    expect(by('lawyer-permits')).toEqual(['REVIEW LAWYER_PERMITS'])
  })
})

describe("a lender's stricter numbers", () => {
  it('close the closing minute itself', () => {
    const nine = asked({ at: '2026-04-01T21:00:00-04:00' })
    expect(words(nine)).toEqual([])
    expect(words(under(nine, 'quiet-hours.end', 'exclusive'))).toEqual(['DEFER QUIET_HOURS'])
  })

  it('of no call at all give no day on which one would be free', () => {
    expect(words(under(asked({}), 'call-frequency.max', 0))).toEqual(['DENY CALL_FREQUENCY'])
  })
})
