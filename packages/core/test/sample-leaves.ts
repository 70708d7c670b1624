import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { base64url } from '../src/evidence/bytes.ts'
import type { Json } from '../src/evidence/canonical-json.ts'
import { commitment } from '../src/evidence/commitment.ts'
import type { Leaf } from '../src/evidence/leaf.ts'
import { type LeafType, RECORD_TYPES } from '../src/evidence/leaf-types.ts'
import { instant } from '../src/time/instant.ts'
import type { TimelineEvent } from '../src/timeline/event.ts'
import { EVENT_KINDS, parseEvent } from '../src/timeline/parse-event.ts'
import { sha256 } from './evidence-crypto.ts'

export const ORIGIN = 'fencun.local/bank-a'

/** Events of version 1, at least one of every kind. */
export const SAMPLE_EVENTS: readonly TimelineEvent[] = stored().map((value) => {
  const event = parseEvent(value)
  if (!event.ok) throw new Error(`${event.error.place}: ${event.error.detail}`)
  return event.value
})

export const ALL_TYPES: readonly LeafType[] = [...EVENT_KINDS, ...RECORD_TYPES]

/** Salts that tests can make again: in the product they come from a secret of the debtor. */
export function sampleSalt(leafId: string, name: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(`salt ${leafId} ${name}`).digest())
}

export function pseudonym(of: string): string {
  return base64url(new Uint8Array(createHash('sha256').update(of).digest().subarray(0, 16)))
}

/** The leaf of an event in place `n` of a timeline. */
export function leafOfEvent(event: TimelineEvent, n: number, subject = 'debtor-1'): Leaf {
  const contact = 'contact' in event ? event.contact : undefined
  return {
    ...frame(event.kind, event.id, event.recordedAt),
    actor: event.actor.staff === 'system' ? null : pseudonym(event.actor.staff),
    subject: pseudonym(subject),
    n,
    contact: contact === undefined ? null : pseudonym(`${subject} ${contact}`),
    rules: 'decision' in event ? event.decision.packHash : null,
    commit: { event: commitmentOf(event.id, 'event', jsonOf(event)) },
  }
}

/** One leaf of each kind that is always the same: what the golden files hold. */
export function goldenLeaf(type: LeafType): Leaf {
  const n = SAMPLE_EVENTS.findIndex((event) => event.kind === type)
  const event = SAMPLE_EVENTS[n]
  if (event !== undefined) return leafOfEvent(event, n + 1)
  const id = `record-${type}`
  const file = { sha256: createHash('sha256').update(type).digest('hex'), bytes: 65_536 }
  return {
    ...frame(type, id, 1_795_017_700_000),
    actor: pseudonym('staff-1'),
    commit: { record: commitmentOf(id, 'record', { type, amountFen: '123450', note: '已核对' }) },
    blob: type.startsWith('blob-') ? [{ ...file, media: 'audio/wav' }] : [],
  }
}

export function commitmentOf(leafId: string, name: string, value: Json): string {
  return commitment(sha256, sampleSalt(leafId, name), name, value)
}

/** Events hold nothing but what JSON can say. */
export function jsonOf(event: TimelineEvent): Json {
  return JSON.parse(JSON.stringify(event)) as Json
}

function frame(type: LeafType, id: string, at: number): Leaf {
  return {
    v: 1,
    type,
    log: ORIGIN,
    id,
    at: new Date(instant(at)).toISOString(),
    src: { sys: 'screen', ver: '0.1.0' },
    actor: null,
    subject: null,
    n: null,
    contact: null,
    rules: null,
    commit: {},
    blob: [],
  }
}

function stored(): readonly unknown[] {
  const file = new URL('../src/timeline/events-v1.json', import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as readonly unknown[]
}
