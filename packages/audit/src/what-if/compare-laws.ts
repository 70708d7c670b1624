import type { LawInForce } from '@fencun/core/gate/rule'
import { day as dayOf, formatDay } from '@fencun/core/time/beijing'
import type { CallLog } from '../call-log.ts'
import type { NotJudged } from '../finding.ts'
import { type AuditedLaw, auditedLaw } from '../judge/audited-law.ts'
import { findBreaches } from '../judge/find-breaches.ts'
import { atHand } from '../judge/judge-log.ts'
import type { JudgeOptions } from '../judge/judge-options.ts'
import { type LogView, logView } from '../judge/log-view.ts'
import type { World } from '../judge/slow-way.ts'
import type { People } from '../people.ts'
import { changesOf } from './what-if-changes.ts'
import { type ChangeCounts, countChanges, refusals } from './what-if-marks.ts'
import type { WhatIfResult, WhatIfTally } from './what-if-result.ts'
import { rulesCompared } from './what-if-rules.ts'

export interface CompareOptions extends Omit<JudgeOptions, 'law'> {
  readonly before: LawInForce
  readonly after: LawInForce
}

/** What `after` would have done to the calls of a log where `before` was the law. */
export function compareLaws(log: CallLog, people: People, options: CompareOptions): WhatIfResult {
  const view = logView(log, people, { ...options, law: options.before })
  const have = atHand(people)
  const before = auditedLaw(options.before, view.days, have)
  const after = auditedLaw(options.after, view.days, have)
  return compared({ view, before, after, options }, 'as-refused')
}

interface Compared {
  readonly view: LogView
  readonly before: AuditedLaw
  readonly after: AuditedLaw
  readonly options: CompareOptions
}

function compared(all: Compared, world: World): WhatIfResult {
  const { view, before, after, options } = all
  const judgings = [before, after].map((law) => ({ law, world }))
  const { found, way, checked, differed } = findBreaches(view, judgings, options)
  const [old, under] = found.map(({ hits }) => hits)
  if (old === undefined || under === undefined) throw new Error('two laws give two answers')
  const marks = refusals(view.log.count, old, under)
  const counted = countChanges(view, marks)
  const { days, log } = view
  const firstDay = days[0] ?? 0
  const byDay = tallies(counted.day, days.length, (day) => formatDay(dayOf(firstDay + day)))
  return {
    before: named(before),
    after: named(after),
    from: byDay[0]?.name ?? '',
    until: byDay.at(-1)?.name ?? '',
    totals: counted.totals,
    byRule: rulesCompared({ old, under, marks }, [before, after]),
    byOrg: tallies(counted.org, log.orgs.length, (org) => log.orgs[org] ?? ''),
    byStaff: tallies(counted.staff, log.staffs.length, (staff) => log.staffs[staff] ?? ''),
    byHour: Array.from({ length: 24 }, (_, hour) => ({
      name: String(hour),
      ...counted.hour.of(hour),
    })),
    byDay,
    changes: () => changesOf(view, { old, under, marks }),
    plain: () => compared(all, 'as-it-was'),
    notJudged: lackedByEither(before, after),
    judgedBy: { way, checked, differed },
  }
}

function named({ law }: AuditedLaw): WhatIfResult['before'] {
  return { policy: law.policy, packHash: law.pack.hash }
}

/** Those with calls, in order. */
function tallies(
  counts: ChangeCounts,
  keys: number,
  name: (key: number) => string,
): readonly WhatIfTally[] {
  return Array.from({ length: keys }, (_, key) => ({ name: name(key), ...counts.of(key) })).filter(
    ({ calls }) => calls > 0,
  )
}

function lackedByEither(before: AuditedLaw, after: AuditedLaw): readonly NotJudged[] {
  const known = new Set(before.notJudged.map(({ rule }) => rule))
  return [...before.notJudged, ...after.notJudged.filter(({ rule }) => !known.has(rule))]
}
