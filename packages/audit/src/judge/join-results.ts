import { type Day, day as dayOf } from '@fencun/core/time/beijing'
import type { CallLog } from '../call-log.ts'
import type { AuditFinding, AuditResult } from '../finding.ts'
import type { People } from '../people.ts'
import { alikeOf } from './alike.ts'
import { auditedLaw } from './audited-law.ts'
import { findBreaches } from './find-breaches.ts'
import { findingOfHit } from './finding-of-hit.ts'
import { type JoinedFindings, joinedFindings } from './join-results-findings.ts'
import { joinSummaries, type PartSummary } from './join-results-summary.ts'
import { worstOfPart } from './join-results-worst.ts'
import { atHand } from './judge-log.ts'
import type { JudgeOptions } from './judge-options.ts'
import { type LogView, logView } from './log-view.ts'
import { summaryOf } from './summary.ts'

/** One part of a log, and who stands behind its numbers. */
export interface LogPart {
  readonly log: CallLog
  readonly people: People
}

/**
 * Judges a log part by part and gives what `judgeLog` gives of the whole. A part holds all calls to
 * the numbers of each debtor in it; rows rise within it, and parts share their lists of words. Of a
 * part only the calls with findings are kept, about 40 bytes for each.
 */
export function partsJudge(options: JudgeOptions): {
  readonly add: (part: LogPart) => void
  /**
   * After the last part. Where `judgedBy.differed`, nothing of it may be used: the parts are to be
   * judged the `slow` way. @throws RangeError when there was no part
   */
  readonly result: () => AuditResult
} {
  const parts: PartSummary[] = []
  const findings = joinedFindings()
  const days: Day[] = []
  let way: 'fast' | 'slow' = 'fast'
  const judged = { checked: 0, differed: false }
  let first: LogPart | undefined
  const onFirst = options.onFirst && onceOnly(options.onFirst)
  return {
    add: ({ log, people }) => {
      first ??= { log, people }
      const view = logView(log, people, options)
      const law = auditedLaw(options.law, view.days, atHand(people))
      const all = findBreaches(view, [{ law, world: 'as-it-was' }], {
        ...options,
        ...(onFirst && { onFirst }),
      })
      const [found] = all.found
      if (found === undefined) throw new Error('one law gives one answer')
      days.push(...[view.days[0], view.days.at(-1)].filter((one) => one !== undefined))
      if (all.way === 'slow') way = 'slow'
      judged.checked += all.checked
      judged.differed ||= all.differed
      const summary = summaryOf(view, law, found)
      const worst = worstOfPart(view, found.hits, summary.worst)
      parts.push({ summary, worst, idle: new Set(law.notJudged.map(({ rule }) => rule)) })
      findings.add(view, found.hits)
    },
    result: () => {
      if (first === undefined) throw new RangeError('a log has at least one part')
      const law = auditedLaw(options.law, daysFromTo(days), atHand(first.people))
      return {
        summary: joinSummaries(parts, law, first.log),
        judgedBy: { way, ...judged },
        findings: findingsIn(findings, first, options),
        packHash: options.law.pack.hash,
        policy: options.law.policy,
      }
    },
  }
}

/** Of all parts together one finding is told of. */
function onceOnly<T>(tell: (told: T) => void): (told: T) => void {
  let isTold = false
  return (told) => {
    if (!isTold) tell(told)
    isTold = true
  }
}

/** All days from the first to the last, as of one log. */
function daysFromTo(some: readonly Day[]): readonly Day[] {
  const from = some.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY)
  const until = some.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY)
  return some.length === 0
    ? []
    : Array.from({ length: until - from + 1 }, (_, i) => dayOf(from + i))
}

/** Read as the findings of one log: so that ids and their order are those of the whole. */
function findingsIn(
  findings: JoinedFindings,
  { log: words, people }: LogPart,
  options: JudgeOptions,
): () => Iterable<AuditFinding> {
  const { log, debtors, hits } = findings.joined(words)
  const known: People = { source: people.source, debtors, ofNumber: [] }
  const view: LogView = logView(log, known, options)
  return function* walk() {
    const alike = alikeOf(view, hits)
    for (const hit of hits.walk()) yield findingOfHit(view, hit, alike(hit))
  }
}
