import { u32 } from './at.ts'
import type { AuditedLaw } from './audited-law.ts'
import { firstTeller } from './first-finding.ts'
import type { FirstFinding, JudgeOptions } from './judge-options.ts'
import type { LogView } from './log-view.ts'
import { agrees, debtorsToCheck } from './self-check.ts'
import type { DebtorCall } from './slow-events.ts'
import { type Found, judgeLogSlowly } from './slow-log.ts'
import type { World } from './slow-way.ts'
import { callsOf, canSweep, type LogJudge, logSweep } from './sweep-log.ts'
import { putInOrder, type Records, recordsOf } from './sweep-records.ts'

/** A law, and whether what it refuses happened all the same. */
export interface Judging {
  readonly law: AuditedLaw
  readonly world: World
}

/** What was found under each law, and how. */
export interface FoundAll {
  readonly found: readonly Found[]
  readonly way: 'fast' | 'slow'
  /** Debtors judged both ways, to see that the quick one says the same. */
  readonly checked: number
  /** The quick way said something else of one of them, so that nothing of it was used. */
  readonly differed: boolean
}

const PROGRESS_CALLS = 200_000

/**
 * Judges a log under one law or several at once. The quick way is checked against the slow one on a
 * part of the debtors; where they differ all are judged the slow way.
 */
export function findBreaches(
  view: LogView,
  judgings: readonly Judging[],
  { way, onProgress, onFirst }: Pick<JudgeOptions, 'way' | 'onProgress' | 'onFirst'>,
): FoundAll {
  const slowly = (checked: number): FoundAll => ({
    found: judgings.map(({ law, world }) => judgeLogSlowly(view, law, world)),
    way: 'slow',
    checked,
    differed: checked > 0,
  })
  if (way === 'slow' || !judgings.every(({ law }) => canSweep(law))) return slowly(0)
  const records = recordsOf(view)
  const judges = judgings.map(({ law, world }) => logSweep(view, records, law, world))
  const ofCalls = u32(records.firstOf, records.firstOf.length - 1)
  const toCheck = new Set(debtorsToCheck(view, records))
  const checked = new Map<number, readonly DebtorCall[]>()
  const tellFirst = onFirst && tellerOf({ view, records, judges, judgings }, onFirst)
  let told = 0
  sweepAll(records, judges, (debtor, calls) => {
    tellFirst?.(debtor)
    if (toCheck.has(debtor)) checked.set(debtor, callsOf(view, records, debtor))
    if (calls < told + PROGRESS_CALLS) return
    told = calls
    onProgress?.({ calls, ofCalls })
  })
  onProgress?.({ calls: ofCalls, ofCalls })
  const found = judges.map((judge) => judge.found())
  const same = judgings.every((judging, i) => {
    const quick = found[i]
    return quick !== undefined && agrees({ view, judging, found: quick }, checked)
  })
  if (!same) return slowly(checked.size)
  return { found, way: 'fast', checked: checked.size, differed: false }
}

interface Sweeping {
  readonly view: LogView
  readonly records: Records
  readonly judges: readonly LogJudge[]
  readonly judgings: readonly Judging[]
}

/** Of several laws the first is told of. */
function tellerOf(
  { view, records, judges: [judge], judgings: [judging] }: Sweeping,
  onFirst: (first: FirstFinding) => void,
): ((debtor: number) => void) | undefined {
  if (judge === undefined || judging === undefined) return undefined
  return firstTeller({ view, records, judging, hits: judge.hits }, onFirst)
}

/** Puts the calls of every debtor in order and hands each who has any to the judges. */
function sweepAll(
  records: Records,
  judges: readonly LogJudge[],
  onDebtor: (debtor: number, callsDone: number) => void,
): void {
  const { firstOf, untilOf } = records
  let debtor = 0
  for (const [range, until] of untilOf.entries()) {
    records.layOut(range)
    for (; debtor < until; debtor += 1) {
      const [first, last] = [u32(firstOf, debtor), u32(firstOf, debtor + 1)]
      if (first === last) continue
      putInOrder(records, first, last)
      for (const { judge } of judges) judge(debtor)
      onDebtor(debtor, last)
    }
  }
}
