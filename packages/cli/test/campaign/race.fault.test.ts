import { serverEngine } from '@fencun/adapters/testing/engines'
import { parseDay } from '@fencun/core/time/beijing'
import { connectedCalls } from '@fencun/core/timeline/counters'
import { afterAll, expect, test } from 'vitest'
import { Draw } from '../../src/demo/people.ts'
import { expectWhole } from '../support/check-ledger.ts'
import { type Answered, type Client, signIn } from '../support/client.ts'
import { removeFolders } from '../support/command.ts'
import { type History, readHistories } from '../support/histories.ts'
import { listAt, textAt, valueAt } from '../support/json.ts'
import { raceControl } from './control.ts'
import { Fleet } from './fleet.ts'
import { Hammer } from './hammer.ts'
import { placeDebtors, type Target } from './portfolio.ts'
import { newSeed, sized, tell } from './size.ts'

const { DEBTORS, ASKS } = sized({
  ci: { DEBTORS: 2000, ASKS: 5 },
  full: { DEBTORS: 2000, ASKS: 25 },
})
const CAP = 3
const SERVERS = 2
const HANDS = 64
const CONTROL_HANDS_MAX = 512

const engine = serverEngine(18)
let fleet: Fleet | undefined
afterAll(async () => {
  await fleet?.kill()
  await engine.stop()
  await removeFolders()
})

interface Asked {
  readonly target: Target
  readonly request: string
  readonly url: string
}

test(`${DEBTORS * ASKS} requests race for ${CAP} calls with each of ${DEBTORS} debtors at ${SERVERS} servers: exactly ${DEBTORS * CAP} are permitted, and a gate that counts first oversells`, async () => {
  const seed = newSeed('race')
  const database = await engine.options()
  if (database.kind !== 'server') throw new Error('the engine is a server')
  fleet = new Fleet(database.url)
  await fleet.start()
  const targets = await fleet.inStores((deps) => placeDebtors(deps, { seed, debtors: DEBTORS }))
  while (fleet.servers.length < SERVERS) await fleet.start()
  const clients = await signedIn(fleet, targets)
  const day = await fleet.setTime('10:00:00')

  const asks = raceOf(new Draw(seed), fleet, targets)
  const hammer = new Hammer(HANDS)
  const answers = new Map<Asked, Answered>()
  const from = performance.now()
  await hammer.each(asks, async (asked) => {
    answers.set(asked, await askAndReport(hammer, asked, clients))
  })
  const tookMs = Math.round(performance.now() - from)
  hammer.close()

  const permitted = expectAnswers(targets, answers)
  for (const { url } of fleet.servers) await expectWell(url)
  const histories = await fleet.inStores(readHistories)
  expectHistories(histories, permitted, day)
  await fleet.kill()
  tell('race', {
    debtors: DEBTORS,
    ...{
      asked: asks.length,
      requests: hammer.sent,
      again: hammer.again,
      servers: SERVERS,
      hands: HANDS,
      tookMs,
    },
    ...{ permitted: permitted.size, refused: asks.length - permitted.size, over: 0 },
  })

  const control = await raceControl({
    ...{ databaseUrl: database.url, cap: CAP, servers: SERVERS, hands: HANDS },
    ...{ handsMax: CONTROL_HANDS_MAX, debtors: asks.map(({ target }) => target.debtor) },
  })
  tell('race control', { countsThenInserts: control })
  expect(
    control.at(-1)?.oversold,
    'the load is strong enough to break a weak gate',
  ).toBeGreaterThan(0)
}, 1_800_000)

async function signedIn(
  { url }: Fleet,
  targets: readonly Target[],
): Promise<ReadonlyMap<string, Client>> {
  const clients = new Map<string, Client>()
  for (const account of new Set(targets.map((target) => target.account))) {
    clients.set(account, await signIn(url, account))
  }
  return clients
}

/** All that is asked: those for one debtor together, at one server and the other, so that they meet. */
function raceOf(draw: Draw, { servers }: Fleet, targets: readonly Target[]): readonly Asked[] {
  return targets.flatMap((target, t) => {
    const first = draw.below(servers.length)
    return Array.from({ length: ASKS }, (_, i) => {
      const server = servers[(first + i) % servers.length]
      return { target, request: `race-${t}-${i}`, url: server?.url ?? '' }
    })
  })
}

/** A permit that is given is used at once: the debtor answers. */
async function askAndReport(
  hammer: Hammer,
  { target, request, url }: Asked,
  clients: ReadonlyMap<string, Client>,
): Promise<Answered> {
  const cookie = clients.get(target.account)?.cookie ?? ''
  const answer = await hammer.post({
    ...{ url, cookie, path: '/v1/contacts' },
    body: {
      ...{ request, case: target.case, point: target.point, line: 'agency-a-desk-1' },
      ...{ channel: 'voice_interactive', purpose: 'interactive' },
    },
  })
  if (answer.status !== 201) return answer
  const path = `/v1/contacts/${textAt(answer.body, 'contact')}/events`
  const body = { kind: 'ended', outcome: 'answered-debtor', talkSec: 30 }
  const ended = await hammer.post({ url, cookie, path, body })
  expect(ended.status, JSON.stringify(ended.body)).toBe(200)
  return answer
}

/** Each debtor's calls are permitted three times, and whoever is refused is told why. */
function expectAnswers(
  targets: readonly Target[],
  answers: ReadonlyMap<Asked, Answered>,
): ReadonlySet<string> {
  expect(answers.size).toBe(DEBTORS * ASKS)
  const permits = new Map<string, number>(targets.map(({ debtor }) => [debtor, 0]))
  const permitted = new Set<string>()
  for (const [{ target }, { status, body }] of answers) {
    if (status === 201) {
      permits.set(target.debtor, (permits.get(target.debtor) ?? 0) + 1)
      permitted.add(textAt(body, 'contact'))
      continue
    }
    expect([status, valueAt(body, 'code')]).toEqual([409, 'contact-not-permitted'])
    const findings = listAt(body, 'decision', 'findings')
    const cap = findings.find((finding) => valueAt(finding, 'reason') === 'CONNECTED_CAP')
    expect(cap).toMatchObject({ measured: { connected: CAP }, limit: { connectedMax: CAP } })
  }
  expect(permits.size).toBe(DEBTORS)
  expect([...permits].filter(([, count]) => count !== CAP)).toEqual([])
  expect(permitted.size).toBe(DEBTORS * CAP)
  return permitted
}

async function expectWell(url: string): Promise<void> {
  const response = await fetch(`${url}/healthz`)
  expect(await response.json()).toMatchObject({ status: 'ok', clock: { state: 'sound' } })
}

/** What the database holds is what was answered: every timeline whole, every counter its fold. */
function expectHistories(
  histories: readonly History[],
  permitted: ReadonlySet<string>,
  day: string,
): void {
  const today = parseDay(day)
  if (today === undefined) throw new Error('a server tells its day')
  let connected = 0
  let withheld = 0
  const stored = new Set<string>()
  for (const history of histories) {
    expectWhole(history)
    if (!history.cases.some(({ caseNumber }) => caseNumber.startsWith('RACE-'))) continue
    connected += connectedCalls(history.head.state, today)
    for (const event of history.events) {
      if (event.kind === 'contact-permitted') stored.add(event.contact)
      if (event.kind === 'contact-withheld') withheld += 1
    }
  }
  expect(connected).toBe(DEBTORS * CAP)
  expect(withheld).toBe(DEBTORS * (ASKS - CAP))
  expect([...stored].toSorted()).toEqual([...permitted].toSorted())
}
