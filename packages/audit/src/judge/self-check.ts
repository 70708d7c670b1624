import { u32 } from './at.ts'
import type { Judging } from './find-breaches.ts'
import { isReported, type LogView } from './log-view.ts'
import type { DebtorCall } from './slow-events.ts'
import { type Found, ownersOf } from './slow-log.ts'
import { judgeSlowly } from './slow-way.ts'
import type { Records } from './sweep-records.ts'
import type { Word } from './words.ts'

/** So many debtors from all over the log, with so many calls together and each. */
const DEBTORS_MAX = 200
const CALLS_MAX = 2000
export const CALLS_EACH_MAX = 400

/** Debtors to be judged both ways: from all over the log, the same ones every time. */
export function debtorsToCheck(
  { people }: LogView,
  { firstOf }: Pick<Records, 'firstOf'>,
): readonly number[] {
  const count = people.debtors.length
  const step = Math.max(1, Math.floor(count / DEBTORS_MAX))
  const chosen: number[] = []
  let calls = 0
  for (let debtor = 0; debtor < count && calls < CALLS_MAX; debtor += step) {
    const own = u32(firstOf, debtor + 1) - u32(firstOf, debtor)
    if (own === 0 || own > CALLS_EACH_MAX) continue
    chosen.push(debtor)
    calls += own
  }
  return chosen
}

interface Checked {
  readonly view: LogView
  readonly judging: Judging
  readonly found: Found
}

/** Whether the slow way says of these debtors' calls what was found. */
export function agrees(
  { view, judging, found }: Checked,
  debtors: ReadonlyMap<number, readonly DebtorCall[]>,
): boolean {
  const quick: string[] = []
  const { hits } = found
  hits.each((call, number, debtor) => {
    const word = hits.words[number]
    if (word !== undefined && debtors.has(debtor) && ownersOf(view, call) === 1) {
      quick.push(textOf(call, word))
    }
  })
  const slow: string[] = []
  for (const [debtor, calls] of debtors) {
    const known = view.people.debtors[debtor]
    if (known === undefined) throw new Error('a call has a debtor')
    const answer = judgeSlowly(known, calls, judging.law, judging.world)
    for (const { call, words } of answer.said) {
      if (!isReported(view, call) || ownersOf(view, call) > 1) continue
      for (const word of words) slow.push(textOf(call, word))
    }
  }
  return slow.toSorted().join('\n') === quick.toSorted().join('\n')
}

/** All of a word but when the rule would say otherwise, which nobody asks of the past. */
export function textOf(call: number, { kind, finding }: Word): string {
  const { notBefore: _when, ...said } = finding
  return `${call} ${JSON.stringify([kind, said])}`
}
