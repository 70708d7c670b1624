import { setTimeout as wait } from 'node:timers/promises'
import { formatDay, parseDay, plusDays } from '@fencun/core/time/beijing'
import { afterAll, expect, test } from 'vitest'
import { Draw } from '../src/demo/people.ts'
import { expectKept, expectRecords, expectWhole } from './support/check-ledger.ts'
import { type Answered, type Client, dayAt, setClock, signIn } from './support/client.ts'
import { newFolder, removeFolders } from './support/command.ts'
import { casesOf, type WorkedCase } from './support/demonstration.ts'
import { inStores, readHistories } from './support/histories.ts'
import { valueAt } from './support/json.ts'
import { Ledger } from './support/ledger.ts'
import { ask, type Load, work } from './support/load.ts'
import { type Server, startServer } from './support/server.ts'

const KILLS = 50
const HANDS = 4
const LOAD_MS_MAX = 900

let server: Server | undefined
afterAll(async () => {
  await server?.kill()
  await removeFolders()
})

test(`${KILLS} times kill -9 under load loses and doubles nothing that was acknowledged`, async () => {
  const seed = Number(process.env['FENCUN_TEST_SEED'] ?? Date.now() % 1_000_000_007)
  console.log(`kill: FENCUN_TEST_SEED=${seed}`)
  const data = await newFolder()
  server = await startServer({ data, built: true })
  const people = await hire(server.url)
  const ledger = new Ledger()
  const draw = new Draw(seed)
  const today = parseDay(await dayAt(server.url))
  if (today === undefined) throw new Error('the server tells its day')
  let inFlight = 0
  for (let kill = 0; kill < KILLS; kill += 1) {
    // A new day for every kill: the caps are free again and there is work to do.
    const day = formatDay(plusDays(today, kill))
    await setClock(people.boss.at(server.url), `${day}T10:00:00+08:00`)
    const before = ledger.asked.size
    await loadAndKill(server, { draw, ledger, ...people, name: `k${kill}` })
    server = await startServer({ data, built: true })
    inFlight += await askAgain(ledger, people, server.url, before)
  }
  await server.kill()

  console.log(`kill: ${ledger.acknowledged} acknowledged, ${inFlight} requests in flight`)
  expect(ledger.acknowledged).toBeGreaterThan(KILLS * 5)
  expect(inFlight, 'kills came in the middle of requests').toBeGreaterThan(0)
  await inStores(data, async (deps) => {
    const histories = await readHistories(deps)
    expect(histories.length).toBeGreaterThan(40)
    for (const history of histories) expectWhole(history)
    expectKept(ledger, histories)
    await expectRecords(deps, ledger, histories)
  })
}, 900_000)

interface People extends Pick<Load, 'cases' | 'supervisorOf'> {
  readonly boss: Client
}

async function hire(url: string): Promise<People> {
  const accounts = ['collector', 'collector-2', 'collector-a', 'collector-a2', 'collector-b']
  const cases: WorkedCase[] = []
  for (const account of accounts) cases.push(...(await casesOf(await signIn(url, account))))
  const boss = await signIn(url, 'supervisor')
  return { cases, supervisorOf: () => boss, boss }
}

async function loadAndKill(running: Server, load: Omit<Load, 'url' | 'dying'>): Promise<void> {
  let dying = false
  const all = { ...load, url: running.url, dying: () => dying }
  const hands = Array.from({ length: HANDS }, (_, hand) => work(all, hand))
  await wait(20 + load.draw.below(LOAD_MS_MAX))
  dying = true
  await running.kill()
  await Promise.all(hands)
}

/**
 * Asks once more what was asked since: what was answered before the kill is answered alike; what was
 * not, alike from now on. Returns how many had no answer.
 */
async function askAgain(
  ledger: Ledger,
  { cases }: People,
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
