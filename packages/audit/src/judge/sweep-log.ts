import { u32 } from './at.ts'
import type { AuditedLaw } from './audited-law.ts'
import type { Hits } from './hits.ts'
import { type LogView, SEC_MAX, STEADY_CLOCK_SEC } from './log-view.ts'
import { lossRules } from './loss-rules.ts'
import type { DebtorCall } from './slow-events.ts'
import { debtorCall, type Found } from './slow-log.ts'
import { judgeSlowly, type World } from './slow-way.ts'
import { debtorSweep } from './sweep-debtor.ts'
import { fileOpener } from './sweep-file.ts'
import { RECORD_WORDS, type Records } from './sweep-records.ts'
import { newSink } from './sweep-sink.ts'
import { tableMaker } from './sweep-tables.ts'
import { valueOf } from './sweep-values.ts'

/** Judges debtor by debtor under one law, as often as wanted. */
export interface LogJudge {
  readonly judge: (debtor: number) => void
  /** What was found so far. */
  readonly hits: Hits
  /** After the last debtor. */
  readonly found: () => Found
}

/** Whether the sweep can be used: not for rules that it was not made for. */
export function canSweep({ rules }: AuditedLaw): boolean {
  return rules.every((one) => {
    const isLoss = one.afterwards.looksBack.every((back) => back === 'loss-proofs')
    return valueOf(one) !== undefined || isLoss
  })
}

/** Whether the sweep can read the times of a debtor's calls, which stand in order. */
function areTimesPlain(
  { firstSec }: LogView,
  { words, firstOf, base }: Records,
  debtor: number,
): boolean {
  const first = u32(words, RECORD_WORDS * (u32(firstOf, debtor) - base))
  const last = u32(words, RECORD_WORDS * (u32(firstOf, debtor + 1) - base - 1))
  return first >= STEADY_CLOCK_SEC && last - firstSec <= SEC_MAX
}

/** Sweeps the debtors who can be swept, and judges the others the slow way. */
export function logSweep(view: LogView, records: Records, law: AuditedLaw, world: World): LogJudge {
  const sink = newSink(view)
  const maker = tableMaker(view, law, sink.know)
  const losses = lossRules(law, view.days)
  const open = fileOpener(view, maker, losses)
  const { stretches } = maker
  const sweep = debtorSweep({
    view,
    records,
    stretches,
    lossRules: losses?.rules ?? [],
    world,
    sink,
  })
  const slowly = (debtor: number): void => {
    const known = view.people.debtors[debtor]
    if (known === undefined) throw new Error('a call has a debtor')
    const answer = judgeSlowly(known, callsOf(view, records, debtor), law, world)
    for (const rule of answer.undecided) sink.undecided(rule)
    for (const { call, words } of answer.said) {
      for (const one of words) sink.say(call, debtor, sink.know(one))
    }
  }
  return {
    judge: (debtor) => {
      const file = areTimesPlain(view, records, debtor) ? open(debtor) : undefined
      if (file === undefined) slowly(debtor)
      else sweep(debtor, file)
    },
    hits: sink.hits,
    found: sink.found,
  }
}

/** The calls of one debtor, as the slow way wants them. */
export function callsOf(
  view: LogView,
  { words, firstOf, base }: Records,
  debtor: number,
): readonly DebtorCall[] {
  const [first, last] = [u32(firstOf, debtor), u32(firstOf, debtor + 1)]
  return Array.from({ length: last - first }, (_, i) => {
    const call = u32(words, RECORD_WORDS * (first - base + i) + 1)
    return debtorCall(view, call, pointBehind(view, call, debtor))
  })
}

/** Which of the debtor's points a call went to. */
function pointBehind({ log, points }: LogView, call: number, debtor: number): number {
  const number = u32(log.number, call)
  const last = u32(points.firstOf, number + 1)
  for (let at = u32(points.firstOf, number); at < last; at += 1) {
    if (u32(points.debtor, at) === debtor) return points.point[at] ?? 0
  }
  throw new Error('the call went to a number of the debtor')
}
