import { u32 } from './at.ts'
import type { Judging } from './find-breaches.ts'
import type { Hits } from './hits.ts'
import type { FirstFinding } from './judge-options.ts'
import type { LogView } from './log-view.ts'
import { agrees, CALLS_EACH_MAX } from './self-check.ts'
import { callsOf } from './sweep-log.ts'
import type { Records } from './sweep-records.ts'

export interface FirstWatch {
  readonly view: LogView
  readonly judging: Judging
  /** What has been found so far. */
  readonly hits: Hits
  readonly records: Records
}

/**
 * Asked after each debtor; tells once, of the first finding on a debtor whose calls are few and of
 * whom the slow way says the same. Where it says something else nothing is told: all calls will be
 * judged the slow way then.
 */
export function firstTeller(
  { view, judging, hits, records }: FirstWatch,
  tell: (first: FirstFinding) => void,
): (debtor: number) => void {
  let before = 0
  let isDone = false
  return (debtor) => {
    if (isDone || hits.count() === before) return
    const place = before
    before = hits.count()
    const { firstOf } = records
    if (u32(firstOf, debtor + 1) - u32(firstOf, debtor) > CALLS_EACH_MAX) return
    isDone = true
    const own = new Map([[debtor, callsOf(view, records, debtor)]])
    if (!agrees({ view, judging, found: { hits, undecided: new Set() } }, own)) return
    const { call, word } = hits.at(place)
    tell({ row: u32(view.log.row, call), rule: word.finding.rule, kind: word.kind })
  }
}
