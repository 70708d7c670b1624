import type { Explanation, LawBook, Situation } from '@fencun/app/ports/law-book'
import type { InstrumentSheet, NumberValue, RuleSheet } from '@fencun/app/ports/law-pages'
import type { Bilingual } from '@fencun/core/errors/codes'
import { failure } from '@fencun/core/errors/failure'
import { decide } from '@fencun/core/gate/decide'
import type { Decision } from '@fencun/core/gate/decision'
import type { LawInForce, Rule } from '@fencun/core/gate/rule'
import { caseId, orgId, partyId, staffId } from '@fencun/core/ids'
import { err, ok } from '@fencun/core/result'
import { formatDay } from '@fencun/core/time/beijing'
import { parseInstant } from '@fencun/core/time/instant'
import { EMPTY_STATE } from '@fencun/core/timeline/state'

/* The pages of the small law: one number, one instrument, one demand. */

export function both(en: string): Bilingual {
  return { zh: `【${en}】`, en }
}

type Reading = Parameters<LawBook['sheets']>[0]

const HOURS: NumberValue = {
  layer: 'standard',
  value: '08:00–22:00',
  shown: both('08:00–22:00'),
  from: '2024-05-15',
  until: null,
  instrument: 'sample',
  clause: null,
  relaxable: true,
  policy: null,
  applies: null,
}

/** The day and the policy show in the number's reading, so that a test sees that they arrive. */
export function sheetOf({ id, title, asks }: Rule, { day, law }: Reading): RuleSheet {
  const { value, shown, layer } = HOURS
  const span = { value, shown, layer, from: HOURS.from, until: null }
  const voices = [{ ...HOURS, policy: law.policy, decides: true }]
  const reading = { value, shown, layer, relaxable: true, voices, spans: [span] }
  return {
    rule: id,
    title,
    asks,
    group: 'T',
    from: '2024-05-15',
    until: null,
    inForce: formatDay(day) >= '2024-05-15',
    reasons: [{ code: 'QUIET', text: both('QUIET') }],
    obligations: [],
    sources: [],
    parameters: [
      { id: `${id}.hours`, unit: both('hours'), stricter: 'windows', values: [HOURS], reading },
    ],
    examples: [],
    questions: [],
    meets: [{ id: 'CN-T1', demand: both('no nights'), reason: both('hours') }],
    channels: ['voice_interactive'],
    outcomes: ['DEFER'],
  }
}

const INSTRUMENT: InstrumentSheet = {
  instrument: 'sample',
  title: both('Sample'),
  issuer: both('Somebody'),
  number: 'S 1',
  binds: both('everybody'),
  applies: null,
  force: 'standard',
  layer: 'standard',
  published: null,
  from: '2024-05-15',
  until: null,
  supersedes: [],
  supersededBy: null,
  grade: 'C',
  seen: both('nothing'),
  citedBy: [{ rule: 'quiet-hours', title: both('quiet-hours'), clause: null, grade: 'C' }],
  numbers: [{ ...HOURS, rule: 'quiet-hours', parameter: 'quiet-hours.hours', unit: both('hours') }],
}

const AT = { key: 'at', kind: 'moment', label: both('time'), help: null, options: [] }

export const SMALL_PAGES = {
  instruments: () => [INSTRUMENT],
  coverage: () => [
    {
      id: 'CN-T1',
      demand: both('no nights'),
      rules: ['quiet-hours'],
      processes: [{ module: 'time', state: 'built' as const }],
      outOfScope: false,
      reason: both('hours'),
    },
  ],
  scenarioForm: () => [
    {
      id: 'when',
      title: both('When'),
      fields: [{ ...AT, normal: null, max: null, when: null, fields: [] }],
    },
  ],
} satisfies Partial<LawBook>

/** Knows one fact, the time. */
export function tryOut(
  situation: Situation,
  law: LawInForce,
  explain: (decision: Decision) => Explanation,
): ReturnType<LawBook['tryOut']> {
  const { at: text } = situation
  const at = typeof text === 'string' ? parseInstant(`${text}+08:00`) : undefined
  if (at === undefined) return err(failure('request-invalid', 'a time is needed', 'scenario.at'))
  const org = orgId('agency')
  const decision = decide({
    state: EMPTY_STATE,
    at,
    law,
    request: {
      case: caseId('case'),
      point: null,
      party: partyId('debtor'),
      role: 'debtor',
      channel: 'voice_interactive',
      purpose: 'interactive',
      direction: 'outbound',
    },
    facts: {
      org,
      orgKind: 'agency',
      agencyListed: true,
      staff: staffId('staff'),
      role: 'collector',
      staffActive: true,
      assigned: true,
      line: null,
      recording: true,
    },
  })
  const withoutFinding = decision.findings.map(() => 'ALLOW' as const)
  return ok({ decision, explanation: explain(decision), withoutFinding, turning: [] })
}
