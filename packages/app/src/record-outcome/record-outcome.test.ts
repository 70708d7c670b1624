import { contactId } from '@fencun/core/ids'
import { beijingDay } from '@fencun/core/time/beijing'
import { plusMs } from '@fencun/core/time/instant'
import { connectedCalls } from '@fencun/core/timeline/counters'
import { parseEvent } from '@fencun/core/timeline/parse-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { placeHold } from '../place-hold/place-hold.ts'
import type { CaseFile } from '../ports/case-store.ts'
import {
  ADMINISTRATOR,
  ask,
  at,
  COLLEAGUE,
  COLLECTOR,
  caseFile,
  codeOf,
  good,
  newWorld,
  permitFor,
  RIVAL_COLLECTOR,
  SUPERVISOR,
  stateOf,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { endContact } from './end-contact.ts'
import { recordContact } from './record-contact.ts'
import { startContact } from './start-contact.ts'

let world: World
let file: CaseFile

beforeEach(async () => {
  world = await newWorld()
  file = await workedCase(world)
})

async function ended(outcome: Parameters<typeof endContact>[2]['outcome'], role?: 'contact') {
  const { contact } = await permitFor(world, file, role)
  good(await endContact(world, COLLECTOR, { contact, outcome }))
  return contact
}

const RECORD = { note: '答应下周还', nextStepAt: null } as const

async function connected(): Promise<number> {
  return connectedCalls(await stateOf(world, file), beijingDay(world.clock.now()))
}

describe('starting a contact', () => {
  it('uses the permit within its life', async () => {
    const { contact } = await permitFor(world, file)
    world.clock.pass(59_999)
    expect(good(await startContact(world, COLLECTOR, { contact }))).toEqual({
      contact,
      outcome: null,
    })
    const started = (await stateOf(world, file)).contacts[contact]?.startedAt
    expect(started).toBe(world.clock.now())
  })

  it('is refused from the sixtieth second on', async () => {
    const { contact } = await permitFor(world, file)
    world.clock.pass(60_000)
    expect(codeOf(await startContact(world, COLLECTOR, { contact }))).toBe('permit-expired')
  })

  it('is refused at the hour that ends the day, however young the permit', async () => {
    world.clock.set(at('2026-11-18T21:59:30+08:00'))
    const { contact, startBy } = await permitFor(world, file)
    expect(startBy).toBe(at('2026-11-18T22:00:00+08:00'))
    world.clock.set(at('2026-11-18T22:00:00+08:00'))
    expect(codeOf(await startContact(world, COLLECTOR, { contact }))).toBe('permit-expired')
  })

  it('is refused when collection was stopped after the permit was given', async () => {
    const { contact } = await permitFor(world, file)
    world.clock.pass(1000)
    good(await placeHold(world, COLLECTOR, { case: file.case, reason: 'complaint' }))
    expect(codeOf(await startContact(world, COLLECTOR, { contact }))).toBe('permit-void')
  })

  it('is for once', async () => {
    const { contact } = await permitFor(world, file)
    good(await startContact(world, COLLECTOR, { contact }))
    expect(codeOf(await startContact(world, COLLECTOR, { contact }))).toBe('permit-used')
  })

  it('is for the person who got the permit, not for the supervisor', async () => {
    const { contact } = await permitFor(world, file)
    expect(codeOf(await startContact(world, SUPERVISOR, { contact }))).toBe('not-permitted')
  })

  it('is no business of those who may not see the case, nor of roles that call nobody', async () => {
    const { contact } = await permitFor(world, file)
    expect(codeOf(await startContact(world, RIVAL_COLLECTOR, { contact }))).toBe('not-found')
    expect(codeOf(await startContact(world, COLLEAGUE, { contact }))).toBe('not-found')
    expect(codeOf(await startContact(world, ADMINISTRATOR, { contact }))).toBe('not-permitted')
  })

  it('knows no contact that was never permitted', async () => {
    const bad = { contact: contactId('nonsense') }
    const other = { contact: contactId(`${file.debtor}.nothing`) }
    expect(codeOf(await startContact(world, COLLECTOR, bad))).toBe('not-found')
    expect(codeOf(await startContact(world, COLLECTOR, other))).toBe('not-found')
  })

  it('is refused once the outcome has overtaken it', async () => {
    const contact = await ended('no-answer')
    expect(codeOf(await startContact(world, COLLECTOR, { contact }))).toBe('permit-used')
  })
})

describe('ending a contact', () => {
  it('gives the slot back when nobody answered, and keeps it when somebody did', async () => {
    await ended('no-answer')
    expect(await connected()).toBe(0)
    await ended('answered-debtor')
    expect(await connected()).toBe(1)
    expect((await caseFile(world, 'A1')).lastContactAt).toBe(world.clock.now())
  })

  it('takes the same word twice and writes it once', async () => {
    const contact = await ended('busy')
    const key = { lender: file.lender, debtor: file.debtor }
    const before = (await world.timelines.load([key]))[0]?.version
    good(await endContact(world, COLLECTOR, { contact, outcome: 'busy' }))
    expect((await world.timelines.load([key]))[0]?.version).toBe(before)
  })

  it('lets the stricter of two words count, in either order, and writes each down once', async () => {
    for (const [first, second] of [
      ['busy', 'answered-debtor'],
      ['answered-debtor', 'busy'],
    ] as const) {
      const before = await connected()
      const contact = await ended(first)
      for (const _ of [1, 2]) {
        const said = good(await endContact(world, COLLECTOR, { contact, outcome: second }))
        expect(said).toEqual({ contact, outcome: 'answered-debtor' })
      }
      expect(await connected()).toBe(before + 1)
      const key = { lender: file.lender, debtor: file.debtor }
      const history = await world.timelines.history(key, { limit: 100 })
      const words = history.filter(
        ({ event }) => event.kind === 'contact-ended' && event.contact === contact,
      )
      expect(words).toHaveLength(2)
    }
  })

  it('counts a permit nobody reported on as connected, until a late word settles it', async () => {
    const { contact } = await permitFor(world, file)
    world.clock.pass(600_000)
    expect(await connected()).toBe(1)
    good(await endContact(world, COLLECTOR, { contact, outcome: 'no-answer' }))
    expect(await connected()).toBe(0)
  })

  it('takes a permit back undialled only when it was not started', async () => {
    const { contact } = await permitFor(world, file)
    good(await startContact(world, COLLECTOR, { contact }))
    const back = await endContact(world, COLLECTOR, { contact, outcome: 'not-dialled' })
    expect(codeOf(back)).toBe('permit-used')
    await ended('not-dialled')
    expect((await caseFile(world, 'A1')).lastContactAt).toBeNull()
  })

  it('marks a dead number for everyone', async () => {
    const contact = await ended('not-in-service')
    const { contacts, points } = await stateOf(world, file)
    const point = contacts[contact]?.point
    expect(Object.entries(points).find(([id]) => id === point)?.[1].invalid).toBe('not-in-service')
  })

  it('belongs to who made the contact', async () => {
    const { contact } = await permitFor(world, file)
    const word = { contact, outcome: 'busy' } as const
    expect(codeOf(await endContact(world, SUPERVISOR, word))).toBe('not-permitted')
  })

  it('refuses talk that cannot have been', async () => {
    const { contact } = await permitFor(world, file)
    for (const talkSec of [-1, 1.5, 86_401]) {
      const word = { contact, outcome: 'answered-debtor', talkSec } as const
      expect(codeOf(await endContact(world, COLLECTOR, word))).toBe('request-invalid')
    }
    const silent = { contact, outcome: 'no-answer', talkSec: 3 } as const
    expect(codeOf(await endContact(world, COLLECTOR, silent))).toBe('request-invalid')
  })
})

describe('recording a contact', () => {
  it('seals the note, sets the next step and closes the contact', async () => {
    const contact = await ended('answered-debtor')
    const nextStepAt = plusMs(world.clock.now(), 86_400_000)
    const input = { contact, resultCode: 'PTP', note: ' 答应下周还 ', nextStepAt } as const
    const { record } = good(await recordContact(world, COLLECTOR, input))
    const key = { lender: file.lender, debtor: file.debtor }
    const [stored] = await world.timelines.records(key, [contact], 'lender')
    expect(stored).toMatchObject({ record, resultCode: 'PTP', nextStepAt, staff: COLLECTOR.staff })
    expect(stored?.note?.reveal()).toBe('答应下周还')
    expect((await caseFile(world, 'A1')).nextStepAt).toBe(nextStepAt)
    expect((await stateOf(world, file)).contacts[contact]?.recorded).toBe(true)
  })

  it('exists only for a contact whose outcome is known', async () => {
    const { contact } = await permitFor(world, file)
    const input = { contact, resultCode: 'OTHER', ...RECORD } as const
    expect(codeOf(await recordContact(world, COLLECTOR, input))).toBe('outcome-missing')
    good(await endContact(world, COLLECTOR, { contact, outcome: 'not-dialled' }))
    expect(codeOf(await recordContact(world, COLLECTOR, input))).toBe('outcome-missing')
  })

  it('is written once and by its own collector', async () => {
    const contact = await ended('answered-debtor')
    const input = { contact, resultCode: 'REMIND', ...RECORD } as const
    expect(codeOf(await recordContact(world, SUPERVISOR, input))).toBe('not-permitted')
    good(await recordContact(world, COLLECTOR, input))
    expect(codeOf(await recordContact(world, COLLECTOR, input))).toBe('record-exists')
  })

  it('refuses a next step in the past and a note without end', async () => {
    const contact = await ended('answered-debtor')
    const input = { contact, resultCode: 'REMIND', ...RECORD } as const
    const past = { ...input, nextStepAt: world.clock.now() }
    const long = { ...input, note: '还'.repeat(2001) }
    expect(codeOf(await recordContact(world, COLLECTOR, past))).toBe('request-invalid')
    expect(codeOf(await recordContact(world, COLLECTOR, long))).toBe('request-invalid')
  })

  for (const [code, reason] of [
    ['DISPUTE', 'dispute'],
    ['COMPLAINT', 'complaint'],
  ] as const) {
    it(`stops collection at once when the result is ${code}`, async () => {
      const contact = await ended('answered-debtor')
      good(await recordContact(world, COLLECTOR, { contact, resultCode: code, ...RECORD }))
      const holds = Object.values((await stateOf(world, file)).holds)
      expect(holds).toMatchObject([{ reason, releasedAt: null }])
      expect(good(await ask(world, file)).decision.outcome).toBe('DENY')
    })
  }

  it('keeps a contact who refused out of reach for ever, and only contacts can refuse so', async () => {
    const contact = await ended('answered-other', 'contact')
    good(await recordContact(world, COLLECTOR, { contact, resultCode: 'CREFUSE', ...RECORD }))
    const refusals = Object.values((await stateOf(world, file)).refusals)
    expect(refusals).toMatchObject([{ role: 'contact', scope: { kind: 'for-ever' } }])
    expect(good(await ask(world, file, 'contact')).permit).toBeNull()

    const own = await ended('answered-other')
    const wrong = { contact: own, resultCode: 'CREFUSE', ...RECORD } as const
    expect(codeOf(await recordContact(world, COLLECTOR, wrong))).toBe('request-invalid')
  })

  it('raises the hardship flag that was named', async () => {
    const contact = await ended('answered-debtor')
    const input = { contact, resultCode: 'HARDSHIP', hardship: 'illness', ...RECORD } as const
    good(await recordContact(world, COLLECTOR, input))
    expect((await stateOf(world, file)).hardship).toEqual(['illness'])
  })

  it('strikes a number that belongs to somebody else', async () => {
    const contact = await ended('answered-other')
    good(await recordContact(world, COLLECTOR, { contact, resultCode: 'WRONG', ...RECORD }))
    const invalid = Object.values((await stateOf(world, file)).points).map((one) => one.invalid)
    expect(invalid).toContain('wrong-person')
  })

  it('takes no result that cannot be true of the call', async () => {
    const silent = await ended('no-answer')
    const spoke = await ended('answered-debtor')
    const promise = { contact: silent, resultCode: 'PTP', ...RECORD } as const
    const silence = { contact: spoke, resultCode: 'NOANS', ...RECORD } as const
    expect(codeOf(await recordContact(world, COLLECTOR, promise))).toBe('request-invalid')
    expect(codeOf(await recordContact(world, COLLECTOR, silence))).toBe('request-invalid')
    const wife = await ended('answered-other', 'contact')
    const hers = { contact: wife, resultCode: 'PTP', ...RECORD } as const
    expect(codeOf(await recordContact(world, COLLECTOR, hers))).toBe('request-invalid')
  })
})

it('nothing that a caller hands over besides gets into the events of a call', async () => {
  const permit = await permitFor(world, file)
  good(await startContact(world, COLLECTOR, permit))
  const stray = { ...permit, outcome: 'busy' } as const
  good(await endContact(world, COLLECTOR, stray))
  const key = { lender: file.lender, debtor: file.debtor }
  const stored = await world.timelines.history(key, { limit: 2 })
  expect(stored.map(({ event }) => parseEvent(JSON.parse(JSON.stringify(event))).ok)).toEqual([
    true,
    true,
  ])
})
