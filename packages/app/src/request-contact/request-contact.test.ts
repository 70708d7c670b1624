import { lineId } from '@fencun/core/ids'
import { fen } from '@fencun/core/money/fen'
import { beijingDay } from '@fencun/core/time/beijing'
import { connectedCalls } from '@fencun/core/timeline/counters'
import { fold } from '@fencun/core/timeline/fold'
import { parseEvent } from '@fencun/core/timeline/parse-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { allocateCases } from '../allocate-cases/allocate-cases.ts'
import type { CaseFile } from '../ports/case-store.ts'
import { recordNotice } from '../record-notice/record-notice.ts'
import { endContact } from '../record-outcome/end-contact.ts'
import {
  ask,
  at,
  COLLEAGUE,
  COLLECTOR,
  caseFile,
  codeOf,
  good,
  LINE,
  newWorld,
  permitFor,
  place,
  pointOf,
  RIVAL_COLLECTOR,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  stateOf,
  WANG,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { MemoryDatabase } from '../testing/memory-database.ts'
import { memoryTimelineStore } from '../testing/memory-timeline-store.ts'
import { type ContactInput, requestContact } from './request-contact.ts'

let world: World
let file: CaseFile
let question: ContactInput

beforeEach(async () => {
  world = await newWorld()
  file = await workedCase(world)
  question = {
    request: 'once',
    case: file.case,
    point: await pointOf(world, file),
    channel: 'voice_interactive',
    purpose: 'interactive',
    line: LINE,
  }
})

async function connect(): Promise<void> {
  const { contact } = await permitFor(world, file)
  good(await endContact(world, COLLECTOR, { contact, outcome: 'answered-debtor' }))
}

describe('asking for one contact', () => {
  it('gives a permit for a minute, or withholds it with every reason, and writes either down', async () => {
    const { decision, permit } = good(await requestContact(world, COLLECTOR, question))
    expect(decision.outcome).toBe('ALLOW')
    expect(permit?.startBy).toBe(world.clock.now() + 60_000)
    world.clock.set(at('2026-11-18T22:00:00+08:00'))
    const late = good(await requestContact(world, COLLECTOR, { ...question, request: 'late' }))
    expect(late.permit).toBeNull()
    expect(late.decision.nextPermittedAt).toBe(at('2026-11-19T08:00:00+08:00'))
    const key = { lender: file.lender, debtor: file.debtor }
    const [withheld, permitted] = await world.timelines.history(key, { limit: 2 })
    expect([withheld?.event.kind, permitted?.event.kind]).toEqual([
      'contact-withheld',
      'contact-permitted',
    ])
  })

  it('gives a retry the first answer and appends nothing', async () => {
    const first = good(await requestContact(world, COLLECTOR, question))
    world.clock.pass(5000)
    expect(good(await requestContact(world, COLLECTOR, question))).toEqual(first)
    const counted = connectedCalls(await stateOf(world, file), beijingDay(world.clock.now()))
    expect(counted).toBe(1)
  })

  it('refuses to take one request id for two questions', async () => {
    good(await requestContact(world, COLLECTOR, question))
    const other = { ...question, purpose: 'notify' } as const
    expect(codeOf(await requestContact(world, COLLECTOR, other))).toBe('request-id-reused')
    expect(codeOf(await requestContact(world, SUPERVISOR, question))).toBe('request-id-reused')
  })

  it('finds no case of somebody else and no point of another debtor', async () => {
    expect(codeOf(await requestContact(world, COLLEAGUE, question))).toBe('not-found')
    expect(codeOf(await requestContact(world, RIVAL_COLLECTOR, question))).toBe('not-found')
    const nowhere = { ...question, point: 'nowhere' } as unknown as ContactInput
    expect(codeOf(await requestContact(world, COLLECTOR, nowhere))).toBe('not-found')
  })

  it('allows nothing on a line that is not known to record', async () => {
    for (const line of [null, lineId('another')]) {
      const asked = { ...question, line, request: `on ${line}` }
      const { decision, permit } = good(await requestContact(world, COLLECTOR, asked))
      expect(decision.findings.map(({ measured }) => measured)).toMatchObject([
        { recording: 'unknown' },
      ])
      expect(permit).toBeNull()
    }
  })

  it('allows an agency nothing after the last day of its contract', async () => {
    world.clock.set(at('2026-12-31T21:00:00+08:00'))
    expect(good(await ask(world, file)).permit).not.toBeNull()
    world.clock.set(at('2027-01-01T09:00:00+08:00'))
    expect(good(await ask(world, file)).permit).toBeNull()
  })

  it('gives the last slot of the day to exactly one of 200 who ask at once', async () => {
    await connect()
    await connect()
    const answers = await Promise.all(Array.from({ length: 200 }, () => ask(world, file)))
    const permits = answers.filter((answer) => good(answer).permit !== null)
    expect(permits).toHaveLength(1)
    expect(connectedCalls(await stateOf(world, file), beijingDay(world.clock.now()))).toBe(3)
  })

  it('gives it to one alone when the 200 ask two servers that share nothing but the store', async () => {
    const database = new MemoryDatabase()
    world = await newWorld(undefined, database)
    file = await workedCase(world)
    await connect()
    await connect()
    const other: World = { ...world, timelines: memoryTimelineStore(database) }
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, i) => ask(i % 2 === 0 ? world : other, file)),
    )
    expect(answers.filter((answer) => good(answer).permit !== null)).toHaveLength(1)
    const state = await stateOf(world, file)
    expect(connectedCalls(state, beijingDay(world.clock.now()))).toBe(3)
    const key = { lender: file.lender, debtor: file.debtor }
    const events = await world.timelines.history(key, { limit: 1000 })
    expect(fold(events.toReversed().map(({ event }) => event))).toEqual(state)
    expect(events.filter(({ event }) => event.kind === 'contact-withheld')).toHaveLength(199)
  })

  it('counts the calls of every agency of the lender on one debtor', async () => {
    await connect()
    await connect()
    const { placement } = await place(world, [['B7', ...WANG.slice(1)]], RIVAL_SUPERVISOR)
    good(await recordNotice(world, RIVAL_SUPERVISOR, { placement, evidence: 'letter-2' }))
    const collectors = [RIVAL_COLLECTOR.staff]
    good(await allocateCases(world, RIVAL_SUPERVISOR, { collectors, dryRun: false }))
    const theirs = await caseFile(world, 'B7')
    expect(theirs.debtor).toBe(file.debtor)
    const point = await pointOf(world, theirs)
    const asked = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        i % 2 === 0
          ? ask(world, file)
          : requestContact(world, RIVAL_COLLECTOR, {
              ...question,
              ...{ request: `rival-${i}`, case: theirs.case, point, line: lineId('line-b') },
            }),
      ),
    )
    expect(asked.filter((answer) => good(answer).permit !== null)).toHaveLength(1)
  })

  it('lets a supervisor call for the own organisation', async () => {
    expect(good(await ask(world, file, 'debtor', SUPERVISOR)).permit).not.toBeNull()
  })
})

describe('what is declared beforehand', () => {
  const content = {
    template: null,
    templateApproved: 'unknown',
    categories: ['marketing'],
    discloses: [],
    demandsFen: fen(100n),
  } as const

  it('is kept with the decision, so that it can be decided again', async () => {
    good(await requestContact(world, COLLECTOR, { ...question, content }))
    const key = { lender: file.lender, debtor: file.debtor }
    const [last] = await world.timelines.history(key, { limit: 1 })
    expect(last?.event).toMatchObject({ content: { categories: ['marketing'], demandsFen: '100' } })
    expect(last === undefined ? undefined : parseEvent(last.event)).toMatchObject({ ok: true })
  })

  it('belongs to the question: a retry says the same, and another content is another question', async () => {
    const asked = { ...question, content }
    const first = good(await requestContact(world, COLLECTOR, asked))
    expect(good(await requestContact(world, COLLECTOR, asked))).toEqual(first)
    expect(codeOf(await requestContact(world, COLLECTOR, question))).toBe('request-id-reused')
    const more = { ...content, demandsFen: fen(101n) }
    expect(codeOf(await requestContact(world, COLLECTOR, { ...asked, content: more }))).toBe(
      'request-id-reused',
    )
  })
})
