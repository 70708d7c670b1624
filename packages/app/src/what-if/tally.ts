import type { LawInForce } from '@fencun/core/gate/rule'
import type { OrgId, StaffId } from '@fencun/core/ids'
import { beijingMinute } from '@fencun/core/time/beijing'
import type { Replayed } from './replay-timeline.ts'
import type { RuleCounts, WhatIfChange, WhatIfCounts, WhatIfResult } from './result.ts'

/** As many changed answers as are listed one by one. */
export const CHANGES_MAX = 500

type Counts = { -readonly [Name in keyof WhatIfCounts]: number }
type OfRule = { -readonly [Name in keyof Omit<RuleCounts, 'rule' | 'title'>]: number }

/** Answers counted as they come: what is kept grows with rules and people, not with contacts. */
export class WhatIfTally {
  readonly #totals = none()
  readonly #byRule = new Map<string, OfRule>()
  readonly #byOrg = new Map<OrgId, Counts>()
  readonly #byStaff = new Map<StaffId | 'system', Counts>()
  readonly #byHour = Array.from({ length: 24 }, none)
  readonly #changes: WhatIfChange[] = []

  take(answer: Replayed): void {
    const { event } = answer
    const { org, staff } = event.actor
    const hour = this.#byHour[Math.floor(beijingMinute(event.at) / 60)]
    const groups = [this.#totals, at(this.#byOrg, org, none), at(this.#byStaff, staff, none)]
    for (const counts of hour === undefined ? groups : [...groups, hour]) count(counts, answer)
    this.#countRules(answer)
    const change = changeOf(answer)
    if (change !== undefined && this.#changes.length < CHANGES_MAX) this.#changes.push(change)
  }

  result({
    pack,
  }: LawInForce): Pick<
    WhatIfResult,
    'totals' | 'byRule' | 'byOrg' | 'byStaff' | 'byHour' | 'changes'
  > {
    return {
      totals: this.#totals,
      byRule: pack.rules.flatMap(({ id: rule, title }) => {
        const counts = this.#byRule.get(rule)
        return counts === undefined ? [] : [{ rule, title, ...counts }]
      }),
      byOrg: sorted([...this.#byOrg].map(([org, counts]) => ({ org, ...counts }))),
      byStaff: sorted([...this.#byStaff].map(([staff, counts]) => ({ staff, ...counts }))),
      byHour: this.#byHour,
      changes: this.#changes.toSorted((a, b) => a.at - b.at || (a.event < b.event ? -1 : 1)),
    }
  }

  #countRules({ permittedThen, permittedUnder, objectedThen, objectedUnder }: Replayed): void {
    const ofRule = (rule: string): OfRule => at(this.#byRule, rule, noneOfRule)
    for (const rule of objectedThen) {
      const counts = ofRule(rule)
      counts.objectedThen += 1
      if (permittedUnder) counts.lifted += 1
    }
    for (const rule of objectedUnder) {
      const counts = ofRule(rule)
      counts.objectedUnder += 1
      if (permittedThen) counts.refused += 1
    }
  }
}

function none(): Counts {
  return { asked: 0, permittedThen: 0, permittedUnder: 0, refused: 0, lifted: 0 }
}

function noneOfRule(): OfRule {
  return { objectedThen: 0, objectedUnder: 0, refused: 0, lifted: 0 }
}

function count(counts: Counts, { permittedThen, permittedUnder }: Replayed): void {
  counts.asked += 1
  if (permittedThen) counts.permittedThen += 1
  if (permittedUnder) counts.permittedUnder += 1
  if (permittedThen && !permittedUnder) counts.refused += 1
  if (!permittedThen && permittedUnder) counts.lifted += 1
}

function changeOf({ event, verdict, ...answer }: Replayed): WhatIfChange | undefined {
  if (answer.permittedThen === answer.permittedUnder) return undefined
  const refused = answer.permittedThen
  return {
    kind: refused ? 'refused' : 'lifted',
    contact: event.kind === 'contact-permitted' ? event.contact : null,
    event: event.id,
    case: event.case,
    at: event.at,
    org: event.actor.org,
    staff: event.actor.staff,
    channel: event.channel,
    verdict,
    rules: refused ? answer.objectedUnder : answer.objectedThen,
  }
}

function at<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key) ?? make()
  map.set(key, found)
  return found
}

/** What changes most comes first; of equals whoever asked more. */
function sorted<T extends WhatIfCounts>(rows: readonly T[]): readonly T[] {
  const changes = ({ refused, lifted }: T): number => refused + lifted
  return rows.toSorted((a, b) => changes(b) - changes(a) || b.asked - a.asked)
}
