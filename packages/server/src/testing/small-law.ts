import type { LawBook } from '@fencun/app/ports/law-book'
import type { PolicySetting } from '@fencun/app/ports/policies'
import { calendarOf } from '@fencun/core/calendar/calendar'
import type { Decision, DecisionRecord } from '@fencun/core/gate/decision'
import type { LawInForce, Objection, Rule, RuleInput } from '@fencun/core/gate/rule'
import { beijingInstant, day } from '@fencun/core/time/beijing'
import { connectedCalls } from '@fencun/core/timeline/counters'
import { both, SMALL_PAGES, sheetOf, tryOut } from './small-pages.ts'
import { SMALL_POLICY } from './small-policy.ts'

/** Three rules as the law pack has them, enough to see every kind of answer over HTTP. */
const RULES: readonly Rule[] = [
  ruleOf('quiet-hours', ({ minute, day: today }) => {
    if (minute >= 480 && minute < 1320) return undefined
    const opens = beijingInstant(minute < 480 ? today : day(today + 1), 480)
    const measured = { minute }
    return { verdict: 'DEFER', reason: 'QUIET', measured, limit: { until: 480 }, notBefore: opens }
  }),
  {
    ...ruleOf('connected-cap', ({ state, day: today, params }) => {
      const calls = connectedCalls(state, today)
      const callsMax = params.numberIfSet('connected-cap.max') ?? 3
      return calls < callsMax ? undefined : denied('CAP', { calls }, { callsMax })
    }),
    parameters: [{ id: 'connected-cap.max', unit: both('calls'), optional: true, kind: 'max' }],
  },
  ruleOf('holds', ({ state }) => {
    const active = Object.values(state.holds).filter(({ releasedAt }) => releasedAt === null)
    return active.length === 0 ? undefined : denied('HELD', { holds: active.length }, { holds: 0 })
  }),
]

const IN_FORCE: LawInForce = {
  pack: {
    hash: 'small-law',
    rules: RULES,
    settings: [],
    calendar: calendarOf(day(20_454), day(20_819), []),
  },
  policy: 'std@1',
  policySettings: [],
}

/** The cap of a draft, where it names one. */
function underSmallLayer(settings: readonly PolicySetting[]): LawInForce {
  const policySettings = settings.map((setting) => ({ ...OWN, ...setting }))
  return { ...IN_FORCE, policy: 'std@1+draft', policySettings }
}

const OWN = {
  layer: 'lender',
  from: day(0),
  until: null,
  source: { instrument: 'own', clause: null, grade: 'policy' },
} as const

/** A law book over these rules, for tests of the interface: the real pack belongs to another package. */
export const smallLaw: LawBook = {
  inForce: async () => IN_FORCE,
  agencyLaws: async () => new Map(),
  underLayer: async (_lender, settings) => underSmallLayer(settings),
  explain,
  packHash: 'small-law',
  policies: [{ id: 'std', title: both('law alone') }],
  underPolicy: async (id) => (id === 'std' ? { ...IN_FORCE, policy: 'std@7' } : undefined),
  sheets: async (reading) => RULES.map((rule) => sheetOf(rule, reading)),
  sheet: (id, reading) =>
    RULES.filter((rule) => rule.id === id).map((rule) => sheetOf(rule, reading))[0],
  ...SMALL_PAGES,
  ...SMALL_POLICY,
  tryOut: (situation, law) => tryOut(situation, law, explain),
}

function ruleOf(id: string, check: (input: RuleInput) => Objection | undefined): Rule {
  return {
    id,
    title: both(id),
    asks: both(`what ${id} asks`),
    citations: [
      { instrument: 'sample', clause: null, grade: 'C', from: day(0), until: null },
      { instrument: 'other', clause: '4.2', grade: 'A', from: day(0), until: null },
    ],
    layer: 'standard',
    from: day(0),
    until: null,
    reasons: {},
    parameters: [],
    obligations: [{ code: 'say-who-calls', channels: ['voice_interactive'] }],
    check,
  }
}

function denied(
  reason: string,
  measured: Objection['measured'],
  limit: Objection['limit'],
): Objection {
  return { verdict: 'DENY', reason, measured, limit }
}

function explain({ outcome, findings, obligations }: Decision | DecisionRecord) {
  return {
    headline: both(outcome),
    findings: findings.map(({ rule, reason, layer, sources }) => ({
      rule,
      title: both(rule),
      reason: both(reason),
      layer: both(layer),
      sources: sources.map(({ instrument, clause, grade }) => {
        return { instrument, name: both(instrument), clause: both(clause ?? 'not verified'), grade }
      }),
    })),
    obligations: obligations.map((code) => ({ code, text: both(code) })),
  }
}
