import { calendarOf } from '../src/calendar/calendar.ts'
import type { Question } from '../src/gate/decide.ts'
import type { ParameterSpec, Setting } from '../src/gate/parameter.ts'
import type { ContactRequest, GateFacts } from '../src/gate/request.ts'
import type { LawInForce, Rule, RuleCheck } from '../src/gate/rule.ts'
import { stoppedBy } from '../src/gate/stopped.ts'
import { caseId, orgId, partyId, pointId, staffId } from '../src/ids.ts'
import { day, plusDays, startOfBeijingDay } from '../src/time/beijing.ts'
import { plusMs } from '../src/time/instant.ts'
import { contains, nextOpening } from '../src/time/window.ts'
import { connectedCalls } from '../src/timeline/counters.ts'
import { type AgreementState, EMPTY_STATE } from '../src/timeline/state.ts'
import { HOUR_MS, MIDNIGHT } from './arbitrary-timeline.ts'

/** A small law with one rule of each temper: hours, a ceiling, a stop, a person's review. */

const WINDOW: ParameterSpec = {
  id: 'quiet-hours.window',
  kind: 'windows',
  unit: { zh: '分钟', en: 'minutes' },
  optional: false,
}
const CALLS: ParameterSpec = {
  id: 'connected-cap.max',
  kind: 'max',
  unit: { zh: '次', en: 'calls' },
  optional: false,
}
const SOURCE = { instrument: 'toy', clause: null, grade: 'A' } as const

export function rule(
  id: string,
  check: RuleCheck,
  parameters: readonly ParameterSpec[] = [],
): Rule {
  return {
    id,
    title: { zh: id, en: id },
    asks: { zh: id, en: id },
    citations: [{ ...SOURCE, from: day(0), until: null }],
    layer: 'statute',
    from: day(0),
    until: null,
    reasons: {},
    parameters,
    obligations: [],
    check,
  }
}

const hours = rule(
  'quiet-hours',
  ({ at, minute, params }) => {
    const windows = params.windows(WINDOW.id)
    if (windows.some((window) => contains(window, minute))) return undefined
    const notBefore = nextOpening(windows, at)
    return {
      verdict: notBefore === undefined ? 'DENY' : 'DEFER',
      reason: 'HOURS',
      measured: { minute },
      limit: {},
      parameter: WINDOW.id,
      ...(notBefore !== undefined && { notBefore }),
    }
  },
  [WINDOW],
)

const calls = rule(
  'connected-cap',
  ({ state, day: today, params }) => {
    const connected = connectedCalls(state, today)
    const connectedMax = params.number(CALLS.id)
    if (connected < connectedMax) return undefined
    return {
      verdict: 'DEFER',
      reason: 'CALLS',
      measured: { connected },
      limit: { connectedMax },
      parameter: CALLS.id,
      notBefore: startOfBeijingDay(plusDays(today, 1)),
    }
  },
  [CALLS],
)

const dispute = rule('dispute', (input) =>
  stoppedBy(input, 'dispute', { verdict: 'DENY', reason: 'DISPUTE' }),
)

const note = rule('note', (input) =>
  stoppedBy(input, 'note-review', { verdict: 'REVIEW', reason: 'NOTE' }),
)

export const RULES: readonly Rule[] = [hours, calls, dispute, note]

export function setting(
  parameter: string,
  value: Setting['value'],
  more: Partial<Setting> = {},
): Setting {
  const base = { layer: 'standard', from: day(0), until: null, relaxable: true } as const
  return { parameter, value, ...base, source: SOURCE, ...more }
}

export const SETTINGS: readonly Setting[] = [
  setting(WINDOW.id, [{ from: 480, until: 1320 }]),
  setting(CALLS.id, 3),
]

export function law(
  rules: readonly Rule[] = RULES,
  settings: readonly Setting[] = SETTINGS,
  policySettings: readonly Setting[] = [],
): LawInForce {
  const calendar = calendarOf(day(0), day(0), [])
  return { pack: { hash: 'toy', rules, settings, calendar }, policy: 'toy@1', policySettings }
}

const REQUEST: ContactRequest = {
  case: caseId('case-1'),
  point: pointId('point-1'),
  party: partyId('debtor'),
  role: 'debtor',
  channel: 'voice_interactive',
  purpose: 'interactive',
  direction: 'outbound',
}

const FACTS: GateFacts = {
  org: orgId('lender'),
  orgKind: 'lender',
  agencyListed: true,
  staff: staffId('staff-1'),
  role: 'collector',
  staffActive: true,
  assigned: true,
  line: null,
  recording: true,
}

/** A question that the toy law answers with ALLOW, on 2026-11-18 at noon, but for what is given. */
export function question(given: Partial<Question> = {}): Question {
  const at = plusMs(MIDNIGHT, 12 * HOUR_MS)
  return { state: EMPTY_STATE, request: REQUEST, facts: FACTS, law: law(), at, ...given }
}

/** A debtor's agreement with evidence that binds nothing, from the day's midnight on, but for what is given. */
export function agreement(given: Partial<AgreementState> = {}): AgreementState {
  return {
    ...{ widens: true, window: null, callsPerDayMax: null, channels: null },
    ...{ from: MIDNIGHT, until: plusMs(MIDNIGHT, 720 * HOUR_MS) },
    ...{ evidence: 'letter-1', revoked: false, revokedAt: null },
    ...given,
  }
}
