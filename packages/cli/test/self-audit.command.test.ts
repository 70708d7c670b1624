import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatDay, parseDay, plusDays } from '@fencun/core/time/beijing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demonstrationPortfolio } from '../src/demo/portfolio.ts'
import { dayAt } from './support/client.ts'
import { fencun, newFolder, printed, type Ran, removeFolders } from './support/command.ts'
import { listAt, valueAt } from './support/json.ts'
import { startServer } from './support/server.ts'

let data: string
/** The mobile of the first person of the demonstration, whom somebody called yesterday. */
let mobile: string
let yesterday: string

beforeAll(async () => {
  data = await newFolder()
  const server = await startServer({ data })
  const today = parseDay(await dayAt(server.url))
  await server.kill()
  if (today === undefined) throw new Error('the server tells its day')
  yesterday = formatDay(plusDays(today, -1))
  const [first] = demonstrationPortfolio(today)
  mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/.exec(first?.csv ?? '')?.[0] ?? ''
})
afterAll(removeFolders)

const audit = async (...more: string[]): Promise<Ran> =>
  fencun(['audit', ...more, '--self', '--data', data])

async function logOf(...rows: readonly string[]): Promise<string> {
  const file = join(await newFolder(), 'calls.csv')
  await writeFile(file, `${rows.join('\n')}\n`)
  return file
}

/** One row as Asterisk writes it. */
function row(time: string, answered: boolean): string {
  const start = `${yesterday} ${time}`
  const [answer, end, state] = answered
    ? [start, `${start.slice(0, -2)}59`, 'ANSWERED']
    : ['', `${start.slice(0, -2)}59`, 'NO ANSWER']
  const cells = [
    'agency-a',
    '02160000001',
    mobile,
    'outbound',
    'Collect',
    'SIP/agent-1',
    'SIP/trunk-1',
  ]
  const more = ['Dial', `SIP/trunk/${mobile},45`, start, answer, end, '59', answered ? '50' : '0']
  return [...cells, ...more, state, 'DOCUMENTATION', `1.${time}`, '']
    .map((cell) => `"${cell}"`)
    .join(',')
}

it('finds nothing in the demonstration’s history, and says how much it looked at', async () => {
  const ran = await audit('--json')
  expect(ran).toMatchObject({ code: 0, err: '' })
  const [report] = listAt(printed(ran), 'lenders')
  expect(report).toMatchObject({ lender: 'demo', debtors: 52, contacts: 9, found: 0, findings: [] })
  expect(valueAt(report, 'judged', 'again')).toBe(9)
})

it('finds calls of the provider’s log that nobody was permitted, answered or not', async () => {
  // The demonstration has one call to this number yesterday, at 10:15, answered.
  const agrees = await logOf(row('10:15:05', true))
  expect((await audit(agrees)).code).toBe(0)
  const more = await logOf(row('10:15:05', true), row('16:40:00', true), row('17:10:00', false))
  const ran = await audit(more, '--json')
  expect(ran.code).toBe(1)
  const [report] = listAt(printed(ran), 'lenders')
  expect(report).toMatchObject({ log: { calls: 3, matched: 1 }, found: 2 })
  expect(listAt(report, 'findings')).toMatchObject([
    { code: 'COUNTER_BELOW_LOG', kind: 'tamper', measured: { row: 2, connected: true } },
    { code: 'COUNTER_BELOW_LOG', kind: 'tamper', measured: { row: 3, connected: false } },
  ])
  expect(ran.out).not.toContain(mobile)
})

it('says in words what it found, for people', async () => {
  const ran = await audit(await logOf(row('16:40:00', true)), '--lang', 'en')
  expect(ran.code).toBe(1)
  expect(ran.out).toContain('COUNTER_BELOW_LOG  1  tampering')
  expect(ran.out).not.toContain(mobile)
})

it('needs files or --self, and a data directory in which something is', async () => {
  expect((await fencun(['audit'])).code).toBe(2)
  const nowhere = await fencun(['audit', '--self', '--data', join(data, 'nowhere')])
  expect(nowhere.code).toBe(2)
})
