import type { Need } from '@fencun/core/gate/afterwards'
import type { CallLog } from '../call-log.ts'
import type { AuditFinding, AuditResult } from '../finding.ts'
import type { People } from '../people.ts'
import { alikeOf } from './alike.ts'
import { type AuditedLaw, auditedLaw } from './audited-law.ts'
import { type FoundAll, findBreaches } from './find-breaches.ts'
import { findingOfHit } from './finding-of-hit.ts'
import type { JudgeOptions } from './judge-options.ts'
import { type LogView, logView } from './log-view.ts'
import type { Found } from './slow-log.ts'
import { summaryOf } from './summary.ts'

/**
 * Holds every call of a log to the law of its own day: each is judged at its start, as the gate
 * would have judged it with all calls before it known. A rule that counts is broken only by a call
 * that it counts itself. What needs more than the log and the case list is listed as not judged.
 */
export function judgeLog(log: CallLog, people: People, options: JudgeOptions): AuditResult {
  const view = logView(log, people, options)
  const law = auditedLaw(options.law, view.days, atHand(people))
  const all = findBreaches(view, [{ law, world: 'as-it-was' }], options)
  const [found] = all.found
  if (found === undefined) throw new Error('one law gives one answer')
  return resultOf(view, law, found, all)
}

/** What a log is joined with. */
export function atHand(people: People): ReadonlySet<Need> {
  return new Set<Need>(people.source === 'case-list' ? ['calls', 'cases'] : ['calls'])
}

function resultOf(
  view: LogView,
  law: AuditedLaw,
  found: Found,
  { way, checked, differed }: FoundAll,
): AuditResult {
  return {
    summary: summaryOf(view, law, found),
    judgedBy: { way, checked, differed },
    findings: () => findingsOf(view, found),
    packHash: law.law.pack.hash,
    policy: law.law.policy,
  }
}

function* findingsOf(view: LogView, { hits }: Found): Iterable<AuditFinding> {
  const alike = alikeOf(view, hits)
  for (const hit of hits.walk()) yield findingOfHit(view, hit, alike(hit))
}
