import type { AuditedLaw } from './audited-law.ts'
import { type Hits, newHits } from './hits.ts'
import { isReported, type LogView, outcomeAt } from './log-view.ts'
import { sharedNumbers } from './shared-numbers.ts'
import type { DebtorCall } from './slow-events.ts'
import { judgeSlowly, type World } from './slow-way.ts'

/** What was found in a log, and by which rules nobody could tell. */
export interface Found {
  readonly hits: Hits
  readonly undecided: ReadonlySet<string>
}

/** Judges a whole log the slow way, debtor by debtor. */
export function judgeLogSlowly(view: LogView, law: AuditedLaw, world: World): Found {
  const hits = newHits()
  const shared = sharedNumbers()
  const undecided = new Set<string>()
  for (const [debtor, calls] of callsByDebtor(view)) {
    const known = view.people.debtors[debtor]
    if (known === undefined) throw new Error('a call has a debtor')
    const answer = judgeSlowly(known, calls, law, world)
    for (const rule of answer.undecided) undecided.add(rule)
    for (const { call, words } of answer.said) {
      if (!isReported(view, call)) continue
      if (ownersOf(view, call) > 1) shared.add(call, debtor, words)
      else for (const word of words) hits.add(call, hits.know(word), debtor)
    }
  }
  shared.settle(hits, (call) => whoseCall(view, call))
  return { hits, undecided }
}

/** How many debtors stand behind the number of a call. */
export function ownersOf({ log, points }: LogView, call: number): number {
  const number = log.number[call] ?? 0
  return (points.firstOf[number + 1] ?? 0) - (points.firstOf[number] ?? 0)
}

/**
 * Whose call one to a shared number may have been: theirs whose own number it is, or where it is
 * nobody's own, of all who have it.
 */
export function whoseCall({ log, people }: LogView, call: number): readonly number[] {
  const known = people.ofNumber[log.number[call] ?? 0] ?? []
  const own = known.filter(
    ({ debtor, point }) => people.debtors[debtor]?.points[point]?.role === 'debtor',
  )
  return (own.length > 0 ? own : known).map(({ debtor }) => debtor)
}

function callsByDebtor(view: LogView): ReadonlyMap<number, readonly DebtorCall[]> {
  const { log, points } = view
  const all = new Map<number, DebtorCall[]>()
  for (let call = 0; call < log.count; call += 1) {
    const number = log.number[call] ?? 0
    for (let at = points.firstOf[number] ?? 0; at < (points.firstOf[number + 1] ?? 0); at += 1) {
      const debtor = points.debtor[at] ?? 0
      const calls = all.get(debtor)
      const one = debtorCall(view, call, points.point[at] ?? 0)
      if (calls === undefined) all.set(debtor, [one])
      else calls.push(one)
    }
  }
  return all
}

export function debtorCall(view: LogView, call: number, point: number): DebtorCall {
  const { startSec, talkSec, inbound, org } = view.log
  return {
    call,
    startSec: startSec[call] ?? 0,
    talkSec: talkSec[call] ?? 0,
    outcome: outcomeAt(view, call),
    inbound: inbound[call] === 1,
    org: org[call] ?? 0,
    point,
  }
}
