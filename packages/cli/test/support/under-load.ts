import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import { type Answered, type Client, signIn } from './client.ts'
import { casesOf, type WorkedCase } from './demonstration.ts'
import { valueAt } from './json.ts'
import type { Ledger } from './ledger.ts'
import { ask, type Load, work } from './load.ts'

const HANDS = 4
/** A kill comes after so many acknowledgements at least, and so many more as are drawn. */
const ACKNOWLEDGED_MIN = 6
const ACKNOWLEDGED_MORE = 40
const PAUSE_MS_MAX = 20
const TIMES_MAX = 5
const ACCOUNTS = ['collector', 'collector-2', 'collector-a', 'collector-a2', 'collector-b']

/** Everybody who works the demonstration, signed in, and all that they have to do. */
export interface People extends Pick<Load, 'cases' | 'supervisorOf'> {
  readonly boss: Client
}

export async function hire(url: string): Promise<People> {
  const cases: WorkedCase[] = []
  for (const account of ACCOUNTS) cases.push(...(await casesOf(await signIn(url, account))))
  const boss = await signIn(url, 'supervisor')
  return { cases, supervisorOf: () => boss, boss }
}

/** Hands work at servers until something they need is killed in the middle of it. */
export async function loadAndKill(
  urls: readonly string[],
  load: Omit<Load, 'url' | 'dying' | 'dead'>,
  kill: () => Promise<void>,
): Promise<void> {
  let [dying, dead] = [false, false]
  const hands = Array.from({ length: HANDS }, (_, hand) => {
    const url = urls[hand % urls.length] ?? ''
    return work({ ...load, url, dying: () => dying, dead: () => dead }, hand)
  })
  const enough = load.ledger.acknowledged + ACKNOWLEDGED_MIN + load.draw.below(ACKNOWLEDGED_MORE)
  const all = Promise.all(hands)
  const fallen = all.then(() => true)
  while (load.ledger.acknowledged < enough && !(await Promise.race([fallen, wait(2)])));
  await wait(load.draw.below(PAUSE_MS_MAX))
  dying = true
  await kill()
  dead = true
  await all
}

/**
 * Whether there were kills enough: as many as was said, and more while none came in the middle of a
 * request, for those are what is to be tried out.
 */
export function isEnough(killed: number, kills: number, inFlight: number): boolean {
  return killed >= kills && (inFlight > 0 || killed >= kills * TIMES_MAX)
}

/**
 * Asks once more what was asked since: what was answered before the kill is answered alike; what was
 * not, alike from now on. Returns how many had no answer.
 */
export async function askAgain(
  ledger: Ledger,
  { cases }: Pick<People, 'cases'>,
  url: string,
  since: number,
): Promise<number> {
  const recent = [...ledger.asked].slice(since)
  const silent = recent.filter(([, { answer }]) => answer === undefined)
  const answered = recent.filter(([, { answer }]) => answer !== undefined).slice(-3)
  for (const [request, { question, answer }] of [...silent, ...answered]) {
    const file = cases.find((one) => 'case' in question && one.case === question.case)
    if (file === undefined) throw new Error('every question is about a case')
    const collector = file.collector.at(url)
    const first = answer ?? (await ask(ledger, collector, request, question))
    const again = await collector.call('POST', '/v1/contacts', question)
    expect(decisionOf(again)).toEqual(decisionOf(first))
  }
  return silent.length
}

/** What was decided: the number to dial is told again only while the permit lives. */
function decisionOf({ status, body }: Answered): unknown[] {
  return [status, ...['contact', 'startBy', 'code', 'decision'].map((part) => valueAt(body, part))]
}
