import { decide } from '@fencun/core/gate/decide'
import type { Decision } from '@fencun/core/gate/decision'
import { questionOnRecord } from '@fencun/core/gate/on-record'
import type { EngagementFacts, GateFacts, LenderType } from '@fencun/core/gate/request'
import type { Rule } from '@fencun/core/gate/rule'
import { type CaseId, type OrgId, staffId } from '@fencun/core/ids'
import { beijingDay } from '@fencun/core/time/beijing'
import { declaredAgain } from '@fencun/core/timeline/declared'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import type { DebtorState } from '@fencun/core/timeline/state'
import type { CaseFile } from '../ports/case-store.ts'
import type { Org } from '../ports/directory-store.ts'
import { type LawsInForce, lawFor } from '../ports/law-book.ts'
import { accountOf } from '../request-contact/registered-facts.ts'
import { type NotJudged, Suppositions } from './supposed.ts'

/** A question that was put to the gate, with its answer then. */
export type AskedEvent = Extract<TimelineEvent, { kind: 'contact-permitted' | 'contact-withheld' }>

export function isAsked(event: TimelineEvent): event is AskedEvent {
  return event.kind === 'contact-permitted' || event.kind === 'contact-withheld'
}

/** What is known today of the lender and of the debtor's cases, and holds for the past too. */
export interface Known {
  readonly lenderType: LenderType | null
  readonly orgs: ReadonlyMap<OrgId, Pick<Org, 'kind'>>
}

type Cases = ReadonlyMap<CaseId, Pick<CaseFile, 'product' | 'principalFen'>>

/** Puts questions of the past to the gate once more. */
export interface Judge {
  /** What the law says to the question at its own moment, on a timeline as it is given. */
  readonly judge: (event: AskedEvent, state: DebtorState, cases: Cases) => Decision
  /** The rules that looked at facts which nobody kept. */
  readonly notJudged: () => readonly NotJudged[]
  /** How many questions had to be judged on facts which nobody kept. */
  readonly supposed: () => number
}

/**
 * A judge of the past under the law of whoever asked. The rules are the law's own and are asked through the gate
 * itself, on the facts that the event kept; where it kept none they are supposed to have been in
 * order, and it is noted which rules looked at them.
 */
export function judgeUnder(laws: LawsInForce, known: Known): Judge {
  const suppositions = new Suppositions()
  const { pack } = laws.lenders
  const rules = pack.rules.map((rule) => watched(rule, suppositions))
  const watchedPack = { ...pack, rules }
  let count = 0
  return {
    judge: (event, state, cases) => {
      const law = lawFor(laws, event.actor.org)
      const onRecord = questionOnRecord(state, event, law)
      if (onRecord !== undefined) return decide(onRecord)
      count += 1
      const request = { ...requestOf(event), direction: 'outbound' } as const
      const facts = factsOf(event, { ...known, cases, suppositions })
      const watchedLaw = { ...law, pack: watchedPack }
      return decide({ state, law: watchedLaw, at: event.at, request, facts })
    },
    supposed: () => count,
    notJudged: () =>
      pack.rules.flatMap(({ id: rule, title }) => {
        const supposed = suppositions.of(rule)
        return supposed.length === 0 ? [] : [{ rule, title, supposed }]
      }),
  }
}

function watched(rule: Rule, suppositions: Suppositions): Rule {
  return {
    ...rule,
    check: (input) => {
      suppositions.asking = rule.id
      try {
        return rule.check(input)
      } finally {
        suppositions.asking = undefined
      }
    },
  }
}

function requestOf(event: AskedEvent) {
  const { case: id, point, party, role, channel, purpose } = event
  return { case: id, point, party, role, channel, purpose, ...declaredAgain(event) }
}

interface Witnesses extends Known {
  readonly cases: Cases
  readonly suppositions: Suppositions
}

/** Field by field, so that looking at a supposed one is seen. */
function factsOf(
  event: AskedEvent,
  { lenderType, orgs, cases, suppositions }: Witnesses,
): GateFacts {
  const { actor, line } = event
  const orgKind = orgs.get(actor.org)?.kind ?? 'agency'
  const today = beijingDay(event.at)
  return {
    org: actor.org,
    orgKind,
    staff: staffId(actor.staff),
    line,
    account: accountOf(lenderType, cases.get(event.case) ?? { product: null, principalFen: null }),
    get role() {
      return suppositions.take('role', 'collector')
    },
    get agencyListed() {
      return suppositions.take('agencyListed', true)
    },
    get staffActive() {
      return suppositions.take('staffActive', true)
    },
    get assigned() {
      return suppositions.take('assigned', true)
    },
    get recording() {
      return suppositions.take('recording', true)
    },
    get refusedElsewhere() {
      return suppositions.take('refusedElsewhere', false)
    },
    get engagement(): EngagementFacts | null {
      if (orgKind === 'lender') return null
      const engaged = { impactAssessed: true, evaluatedOn: today, subcontracted: false }
      return suppositions.take('engagement', engaged)
    },
    get qualification() {
      const shown = { trainedOn: today, confidentialitySigned: true, suspended: false }
      return suppositions.take('qualification', shown)
    },
  }
}

/** The rules that stand in the way, each once. */
export function objectors({ findings }: Pick<Decision, 'findings'>): readonly string[] {
  const against = findings.filter(({ verdict }) => verdict !== 'ALLOW')
  return [...new Set(against.map(({ rule }) => rule))]
}
