import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { EVENT_KINDS, parseEvent } from './parse-event.ts'

type Json = Readonly<Record<string, unknown>>

const golden = readGolden()
const named = golden.map((event) => ({
  event,
  name: `${text(event, 'id')} ${text(event, 'kind')}`,
}))

function text(event: Json, key: string): string {
  return String(event[key])
}

const sample = (kind: string): Json => golden.find((event) => event['kind'] === kind) ?? {}

function readGolden(): readonly Json[] {
  const file = new URL('events-v1.json', import.meta.url)
  const events: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!Array.isArray(events)) throw new Error('the golden file holds a list')
  return events.map(objectOf)
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

const place = (value: unknown): string | undefined => {
  const parsed = parseEvent(value)
  return parsed.ok ? 'accepted' : `${parsed.error.place}: ${parsed.error.detail}`
}

it('the golden file has every kind of event', () => {
  expect(new Set(golden.map((event) => event['kind']))).toEqual(new Set(EVENT_KINDS))
})

it.each(named)('version 1 reads $name for ever, and gives back what was written', ({ event }) => {
  expect(parseEvent(event)).toEqual({ ok: true, value: event })
})

it.each(named)(
  'each field of $name is either optional by name or cannot be left out',
  ({ event }) => {
    const optional = new Set([
      'contact',
      'window',
      'callsPerDayMax',
      'channels',
      'talkSec',
      'nextStepAt',
      'visit',
      'content',
      'facts',
    ])
    for (const left of Object.keys(event)) {
      const rest = Object.fromEntries(Object.entries(event).filter(([key]) => key !== left))
      const accepted = parseEvent(rest).ok
      const mayBeLeft =
        optional.has(left) && !(event['kind'] !== 'refusal-recorded' && left === 'contact')
      expect({ left, accepted }).toEqual({ left, accepted: mayBeLeft })
    }
  },
)

it.each(named)('no field of $name may hold something else', ({ event }) => {
  for (const field of Object.keys(event)) {
    expect({ field, read: parseEvent({ ...event, [field]: { un: 'like' } }).ok }).toEqual({
      field,
      read: false,
    })
  }
})

it('an unknown kind is refused', () => {
  expect(place({ ...sample('contact-started'), kind: 'contact-dreamt' })).toContain('kind: one of')
})

it('another version is refused', () => {
  expect(place({ ...sample('contact-started'), v: 2 })).toBe('v: only version 1 is known')
})

it('a field that the kind does not have is refused by name, however deep', () => {
  const withheld = sample('contact-withheld')
  expect(place({ ...withheld, phone: '1' })).toBe('phone: there is no such field')
  const decision: Json = { ...objectOf(withheld['decision']), mood: 'good' }
  expect(place({ ...withheld, decision })).toBe('decision.mood: there is no such field')
})

it('a name that every object has is no field', () => {
  expect(place({ ...sample('contact-started'), kind: 'constructor' })).toContain('kind: one of')
})

it('an instant that is no whole ms is refused', () => {
  expect(place({ ...sample('contact-started'), at: 1.5 })).toBe('at: an instant in ms is expected')
  expect(place({ ...sample('contact-started'), at: null })).toBe('at: an instant in ms is expected')
})

it('a window outside the day is refused', () => {
  const window = { from: 0, until: 1441 }
  expect(place({ ...sample('agreement-made'), window })).toContain('window: minutes of one day')
})

it('what is not an object is refused', () => {
  for (const value of [null, undefined, 'event', 1, []]) {
    expect(parseEvent(value)).toMatchObject({ ok: false, error: { code: 'request-invalid' } })
  }
})

it('an event keeps how it was captured, in the words there are for that', () => {
  const said = (via: string): Json => {
    const event = sample('contact-started')
    return { ...event, actor: { ...objectOf(event['actor']), via } }
  }
  expect(parseEvent(said('api'))).toEqual({ ok: true, value: said('api') })
  expect(place(said('rumour'))).toContain('actor.via')
})
