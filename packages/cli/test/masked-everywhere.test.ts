import { OPERATIONS } from '@fencun/server/routes/all'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_LENDER } from '../src/demo/directory.ts'
import { type Answered, type Client, signIn } from './support/client.ts'
import { callOn, casesOf, type WorkedCase } from './support/demonstration.ts'
import { type Interface, openInterface } from './support/interface.ts'
import { textAt } from './support/json.ts'

/**
 * Operations whose answer may hold personal data in full, and why. Nothing is added here without a
 * reason that a lawyer would accept.
 */
const MAY_SHOW: Readonly<Record<string, string>> = {
  revealData: 'asked for with a purpose, and logged',
  requestContact: 'the number to dial, with a permit that runs',
  takeExport: 'another person approved it',
  downloadHandover: 'the whole record, handed back at the end of an engagement',
}
const ACCOUNTS = ['collector-a', 'supervisor-a', 'supervisor', 'admin'] as const
/** Cases that each route about one case is asked about. */
const CASES = 3

let served: Interface
let secrets: readonly string[]
let held: readonly WorkedCase[]
let ids: Readonly<Record<string, string>>
const people = new Map<string, Client>()

beforeAll(async () => {
  served = await openInterface()
  for (const account of ACCOUNTS) people.set(account, await signIn(served.url, account))
  secrets = await everySecret()
  held = (await casesOf(person('collector-a'))).slice(0, CASES)
  ids = await happened()
})
afterAll(async () => served.close())

function person(account: (typeof ACCOUNTS)[number]): Client {
  const one = people.get(account)
  if (one === undefined) throw new Error(`${account} did not sign in`)
  return one
}

/** Every name, identity number, telephone number and address of the portfolio. */
async function everySecret(): Promise<readonly string[]> {
  const page = { order: 'case-number', offset: 0, limit: 10_000 } as const
  const { cases } = await served.deps.cases.list(DEMO_LENDER, {}, page)
  const debtors = [...new Set(cases.map(({ debtor }) => debtor))]
  const keys = debtors.map((debtor) => ({ lender: DEMO_LENDER, debtor }))
  const known = await served.deps.people.of(keys, 'lender')
  const found = known.flatMap((one) => [
    ...one.people.flatMap(({ name, idNumber }) => [name, ...(idNumber === null ? [] : [idNumber])]),
    ...one.points.map(({ value }) => value),
  ])
  return [...new Set(found.map((datum) => datum.reveal()))]
}

/** A working day's doings, so that lists hold something. */
async function happened(): Promise<Readonly<Record<string, string>>> {
  const [first, second] = held
  if (first === undefined || second === undefined) throw new Error('the collector has cases')
  const [collector, boss] = [person('collector-a'), person('supervisor-a')]
  const must = async (answer: Promise<Answered>): Promise<unknown> => {
    const { status, body } = await answer
    if (status >= 300) throw new Error(JSON.stringify(body))
    return body
  }
  const permit = await must(collector.call('POST', '/v1/contacts', callOn(first, 'walk-1')))
  const shown = await must(collector.call('GET', `/v1/cases/${second.case}`))
  const party = textAt(shown, 'person', 'party')
  const look = { party, field: 'name', purpose: 'letter', words: '', screen: 'case' }
  await must(collector.call('POST', `/v1/cases/${second.case}/reveals`, look))
  const hold = { reason: 'dispute', note: '客户称金额不符' }
  await must(collector.call('POST', `/v1/cases/${second.case}/holds`, hold))
  const ask = { filter: {}, full: ['name'], purpose: 'court', words: '立案' }
  const asked = await must(boss.call('POST', '/v1/exports', ask))
  const id = textAt(asked, 'export')
  const approve = { approved: true }
  await must(person('supervisor').call('POST', `/v1/exports/${id}/decision`, approve))
  const file = await must(boss.call('POST', `/v1/exports/${id}/file`))
  expect(textAt(file, 'sha256')).toHaveLength(64)
  return { contact: textAt(permit, 'contact'), export: id, party, point: first.point }
}

/** What to send to operations that answer something about people. */
const BODIES: Readonly<Record<string, (one: WorkedCase) => object>> = {
  checkContact: ({ case: id, point }) => ({ case: id, point, channel: 'voice_interactive' }),
  checkContacts: ({ case: id }) => ({ checks: [{ case: id, channel: 'voice_interactive' }] }),
  prescreenCases: () => ({}),
  searchCases: ({ caseNumber }) => ({ q: caseNumber }),
  requestContact: (one) => callOn(one, `again-${one.case}`),
  revealData: () => ({
    ...{ party: ids['party'], field: 'name', purpose: 'letter', screen: 'case' },
  }),
  whatIf: () => ({ settings: [], from: '2026-11-01', until: '2026-11-17' }),
}
const QUERIES: Readonly<Record<string, string>> = { showAllocation: '?handler=agency-a' }
/** What ends a session or changes who may do what is not walked. */
const LEFT_OUT = ['signOut', 'signIn', 'beginSetup', 'deactivateStaff', 'setClock']
const FIXED: Readonly<Record<string, string>> = {
  rule: 'quiet-hours',
  instrument: 'gbt-45251-2025',
  code: 'not-found',
}

function addressOf(url: string, one: WorkedCase): string {
  return url.replaceAll(/:(\w+)/g, (_, name: string) => {
    return name === 'case' ? one.case : (FIXED[name] ?? ids[name] ?? 'anything')
  })
}

function aboutOne(id: string, url: string): boolean {
  return url.includes(':case') || (BODIES[id]?.length ?? 0) > 0
}

interface Walked {
  readonly id: string
  readonly status: number
  readonly found: readonly string[]
}

async function walk(client: Client): Promise<readonly Walked[]> {
  const walked: Walked[] = []
  for (const { id, method, url } of OPERATIONS) {
    if (LEFT_OUT.includes(id)) continue
    for (const one of aboutOne(id, url) ? held : held.slice(0, 1)) {
      const body = method === 'GET' ? undefined : (BODIES[id]?.(one) ?? {})
      const address = addressOf(url, one) + (QUERIES[id] ?? '')
      const answer = await client.call(method, address, body)
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
      const found = secrets.filter((secret) => text.includes(secret))
      walked.push({ id, status: answer.status, found })
    }
  }
  return walked
}

describe('no answer holds a name, number or address of the portfolio in full', () => {
  it.each(ACCOUNTS)('for %s, but where the list of exceptions says why', async (account) => {
    const walked = await walk(person(account))
    const leaks = walked.filter(({ id, found }) => found.length > 0 && MAY_SHOW[id] === undefined)
    expect(leaks.map(({ id, found }) => `${id}: ${found.length}`)).toEqual([])
    const answered = new Set(walked.filter(({ status }) => status < 300).map(({ id }) => id))
    expect(answered.size).toBeGreaterThan(25)
    for (const id of SEEN_BY[account]) expect([...answered]).toContain(id)
  })

  it('and the walk can see: an exception shows what it may', async () => {
    const walked = await walk(person('collector-a'))
    const shown = (id: string) => walked.some((one) => one.id === id && one.found.length > 0)
    expect([shown('requestContact'), shown('revealData')]).toEqual([true, true])
    const file = await person('supervisor-a').call('POST', `/v1/exports/${ids['export']}/download`)
    expect(secrets.length).toBeGreaterThan(300)
    expect([200, 410]).toContain(file.status)
  })

  it('nor does the log of the server', () => {
    const log = served.log()
    expect(log.length).toBeGreaterThan(5000)
    expect(secrets.filter((secret) => log.includes(secret))).toEqual([])
  })
})

/** Answers about people that each must get, or the walk went past them. */
const SEEN_BY: Readonly<Record<(typeof ACCOUNTS)[number], readonly string[]>> = {
  'collector-a': ['listCases', 'showCase', 'showTimeline', 'showWorklist', 'checkContacts'],
  'supervisor-a': [
    'listCases',
    'showCase',
    'showTimeline',
    'listReviews',
    'showAccessLog',
    'whoSaw',
  ],
  supervisor: ['listCases', 'showCase', 'downloadAccessLog', 'listAlarms', 'listExports'],
  admin: ['listCases', 'showCase', 'showTimeline', 'showAccessLog', 'listStaff'],
}
