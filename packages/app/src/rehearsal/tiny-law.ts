import { calendarOf } from '@fencun/core/calendar/calendar'
import { failure } from '@fencun/core/errors/failure'
import type { DecisionRecord } from '@fencun/core/gate/decision'
import type { Setting } from '@fencun/core/gate/parameter'
import type { LawInForce, Rule, RuleCheck } from '@fencun/core/gate/rule'
import { err, ok, type Result } from '@fencun/core/result'
import { type Day, dayOf, plusDays, startOfBeijingDay } from '@fencun/core/time/beijing'
import { contains, nextOpening } from '@fencun/core/time/window'
import { connectedCalls } from '@fencun/core/timeline/counters'
import type { Explanation, LawBook } from '../ports/law-book.ts'
import type { PolicySetting } from '../ports/policies.ts'

/** A law of six rules: enough to see that what the use cases write reaches the gate. */

const FROM = known(dayOf(2020, 1, 1))
const CAP = 'connected-cap.max'
const HOURS = 'quiet-hours.window'

const hours: RuleCheck = ({ at, minute, params }) => {
  const windows = params.windows(HOURS)
  if (windows.some((window) => contains(window, minute))) return undefined
  const notBefore = known(nextOpening(windows, at))
  return { verdict: 'DEFER', reason: 'QUIET_HOURS', measured: {}, limit: {}, notBefore }
}

const cap: RuleCheck = ({ state, day, params }) => {
  const connected = connectedCalls(state, day)
  const max = params.number(CAP)
  if (connected < max) return undefined
  const notBefore = startOfBeijingDay(plusDays(day, 1))
  const measured = { connected }
  return { verdict: 'DEFER', reason: 'CONNECTED_CAP', measured, limit: { max }, notBefore }
}

const deny = (reason: string, measured = {}) =>
  ({ verdict: 'DENY', reason, measured, limit: {} }) as const

const stopped: RuleCheck = ({ state }) =>
  Object.values(state.holds).some(({ releasedAt }) => releasedAt === null)
    ? deny('ON_HOLD')
    : undefined

const refused: RuleCheck = ({ state, request, facts }) =>
  (request.role === 'contact' && facts.refusedElsewhere !== false) ||
  Object.values(state.refusals).some(
    ({ party, withdrawn }) => party === request.party && !withdrawn,
  )
    ? deny('REFUSED')
    : undefined

const fit: RuleCheck = ({ facts, state, request }) => {
  if (request.direction === 'inbound') return undefined
  const { assigned, agencyListed, staffActive, recording, org, orgKind } = facts
  const told = orgKind === 'lender' || state.notified[org] !== undefined
  const alive = request.point === null || state.points[request.point]?.invalid === null
  const all = { assigned, agencyListed, staffActive, recording, told, alive }
  return Object.values(all).every((fact) => fact === true) ? undefined : deny('NOT_FIT', all)
}

function rule(id: string, check: RuleCheck, parameters: Rule['parameters'] = []): Rule {
  const words = { zh: id, en: id }
  return {
    id,
    title: words,
    asks: words,
    citations: [],
    layer: 'standard',
    from: FROM,
    until: null,
    reasons: {},
    parameters,
    obligations: [],
    check,
  }
}

function setting(parameter: string, value: Setting['value']): Setting {
  const source = { instrument: 'tiny', clause: null, grade: 'policy' } as const
  return { parameter, layer: 'standard', value, from: FROM, until: null, relaxable: false, source }
}

/** Hours from 08:00 to 22:00 and three connected calls a day. */
export function tinyLaw(): LawInForce {
  return {
    policy: 'tiny@1',
    policySettings: [],
    pack: {
      hash: 'tiny',
      rules: [
        rule('quiet-hours', hours, [
          { id: HOURS, unit: { zh: '', en: '' }, optional: false, kind: 'windows' },
        ]),
        rule('connected-cap', cap, [
          { id: CAP, unit: { zh: '', en: '' }, optional: false, kind: 'max' },
        ]),
        rule('holds', stopped),
        rule('refused', refused),
        rule('fit', fit),
      ],
      settings: [setting(HOURS, [{ from: 8 * 60, until: 22 * 60 }]), setting(CAP, 3)],
      calendar: calendarOf(FROM, known(dayOf(2027, 1, 1)), []),
    },
  }
}

/** The tiny law for every lender but `unknown-lender`. */
export function tinyLawBook(law: LawInForce = tinyLaw()): LawBook {
  return {
    inForce: async (lender) => (lender === 'unknown-lender' ? undefined : law),
    agencyLaws: async () => new Map(),
    explain: explained,
    packHash: 'tiny',
    policies: [],
    underPolicy: async () => undefined,
    sheets: async () => [],
    sheet: () => undefined,
    instruments: () => [],
    coverage: () => [],
    scenarioForm: () => [],
    tryOut: () => err(failure('request-invalid', 'the tiny law has no situations')),
    numbers: () => [],
    readLayer: readTinyLayer,
    effectOf: async () => ({ numbers: [], examples: { asked: 0, changed: [] } }),
    underLayer: async (lender, settings) =>
      lender === 'unknown-lender' ? undefined : underTinyLayer(law, settings),
  }
}

/** The same law with a lender's layer on all days, in place of the one it has. */
export function underTinyLayer(law: LawInForce, settings: readonly PolicySetting[]): LawInForce {
  const policySettings = settings.map(({ parameter, value }) => {
    return { ...setting(parameter, value), layer: 'lender' as const }
  })
  return { ...law, policy: `${law.policy}+draft`, policySettings }
}

/** A layer of the tiny law holds ceilings only. */
function readTinyLayer(written: unknown): Result<readonly PolicySetting[]> {
  if (!Array.isArray(written)) return err(failure('request-invalid', 'a list is expected'))
  const settings = written.map((value: unknown): PolicySetting => {
    return { parameter: CAP, value: Number(value), relaxable: false }
  })
  const bad = settings.findIndex(({ value }) => Number.isNaN(value))
  return bad < 0
    ? ok(settings)
    : err(failure('request-invalid', 'a number is expected', `settings[${bad}]`))
}

function explained({
  outcome,
  findings,
}: Pick<DecisionRecord, 'outcome' | 'findings'>): Explanation {
  const words = (text: string) => ({ zh: text, en: text })
  return {
    headline: words(outcome),
    findings: findings.map(({ rule: id, reason, layer }) => ({
      rule: id,
      title: words(`title of ${id}`),
      reason: words(reason),
      layer: words(layer),
      sources: [],
    })),
    obligations: [],
  }
}

export function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the value is known')
  return value
}

export function dayAt(year: number, month: number, date: number): Day {
  return known(dayOf(year, month, date))
}
