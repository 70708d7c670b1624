import { expect } from 'vitest'
import { type Answered, dayAt, setClock } from './client.ts'
import { callOn, caseOf, type WorkedCase } from './demonstration.ts'
import { listWith } from './expected.ts'
import { listAt, textAt, valueAt } from './json.ts'

const ASKERS = 200
const AGENCIES = [['collector-a', 'collector-a2'], ['collector-b']] as const

/**
 * Two agencies of one lender use up all but the last permitted call of one person's day, then ask
 * for it 200 times at once, through every server given. `place` is the person's place in the
 * demonstration's files, among those whom both agencies hold.
 */
export async function raceForLastCall(urls: readonly string[], place: number): Promise<void> {
  const [first] = urls
  if (first === undefined) throw new Error('a race needs a server')
  const cases = await Promise.all(AGENCIES.map((accounts) => caseOf(first, accounts, place)))
  const day = await dayAt(first)
  for (const url of urls) {
    for (const { collector } of cases) await setClock(collector.at(url), `${day}T10:00:00+08:00`)
  }
  for (const file of cases) await connect(file, `${day}.${place}.${file.collector.account}`)

  const answers = await Promise.all(
    Array.from({ length: ASKERS }, (_, i) => {
      const file = cases[i % cases.length]
      const url = urls[Math.floor(i / cases.length) % urls.length]
      if (file === undefined || url === undefined) throw new Error('each asker has both')
      const question = callOn(file, `race-${place}-${i}`)
      return file.collector.at(url).call('POST', '/v1/contacts', question)
    }),
  )

  expect(tally(answers)).toEqual({ 201: 1, 409: ASKERS - 1 })
  for (const { body } of answers.filter(({ status }) => status === 409)) {
    expect(valueAt(body, 'code')).toBe('contact-not-permitted')
    const cap = listAt(body, 'decision', 'findings').find(
      (finding) => valueAt(finding, 'reason') === 'CONNECTED_CAP',
    )
    expect(cap).toMatchObject({ measured: { connected: 3 }, limit: { connectedMax: 3 } })
  }
  for (const url of urls) for (const file of cases) await expectWritten(url, file, answers)
}

/** One call of the day that the debtor answered. */
async function connect(file: WorkedCase, request: string): Promise<void> {
  const { collector } = file
  const permit = await collector.call('POST', '/v1/contacts', callOn(file, request))
  expect(permit.status, JSON.stringify(permit.body)).toBe(201)
  const events = `/v1/contacts/${textAt(permit.body, 'contact')}/events`
  expect((await collector.call('POST', events, { kind: 'started' })).status).toBe(200)
  const outcome = { kind: 'ended', outcome: 'answered-debtor', talkSec: 60 }
  expect((await collector.call('POST', events, outcome)).status).toBe(200)
}

function tally(answers: readonly Answered[]): Readonly<Record<number, number>> {
  const counts: Record<number, number> = {}
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

/** Every agency sees on every server: three counted, each asker answered once, no version lost. */
async function expectWritten(
  url: string,
  { collector, case: id }: WorkedCase,
  answers: readonly Answered[],
): Promise<void> {
  const events = await wholeTimeline(url, { collector, case: id })
  const versions = events.map((event) => valueAt(event, 'version'))
  expect(versions).toEqual(versions.map((_, i) => versions.length - i))
  const today = events.slice(0, ASKERS + 6)
  const count = (kind: string): number =>
    today.filter((event) => valueAt(event, 'kind') === kind).length
  expect(count('contact-withheld')).toBe(ASKERS - 1)
  expect(count('contact-permitted')).toBe(3)
  const won = answers
    .filter(({ status }) => status === 201)
    .map(({ body }) => textAt(body, 'contact'))
  const permitted = today.map((event) => valueAt(event, 'details', 'contact'))
  expect(permitted).toEqual(listWith(won))
  const shown = await collector.at(url).call('GET', `/v1/cases/${id}`)
  expect(valueAt(shown.body, 'counters')).toMatchObject({ connectedToday: 3, connectedMax: 3 })
}

async function wholeTimeline(
  url: string,
  { collector, case: id }: Pick<WorkedCase, 'collector' | 'case'>,
): Promise<readonly unknown[]> {
  const events: unknown[] = []
  for (;;) {
    const before = valueAt(events.at(-1), 'version')
    const page = typeof before === 'number' ? `?before=${before}` : ''
    const shown = await collector.at(url).call('GET', `/v1/cases/${id}/timeline${page}`)
    events.push(...listAt(shown.body, 'events'))
    if (valueAt(shown.body, 'more') !== true) return events
  }
}
