import {
  CONTACT_EXCEPTIONS,
  type ContactException,
  DISCLOSURES,
  type Disclosure,
  type Known,
} from '@fencun/core/gate/request'
import { formatInstant, type Instant, parseInstant } from '@fencun/core/time/instant'
import type { Window } from '@fencun/core/time/window'
import {
  CHANNELS,
  type Channel,
  OUTCOME_NAMES,
  type Outcome,
  TARGET_ROLES,
  type TargetRole,
} from '@fencun/core/timeline/contact'
import {
  PARTY_FLAGS,
  type PartyFlag,
  PLACES,
  type Place,
  POINT_KINDS,
  type PointKind,
} from '@fencun/core/timeline/event'
import type { CaseWords } from './cases.ts'
import { readWindow } from './parameter-value.ts'
import { readScenario } from './read-scenario.ts'
import {
  type Fields,
  fields,
  flag,
  LawPackError,
  list,
  type Node,
  oneOf,
  text,
  whole,
} from './read-yaml.ts'
import type { Scenario } from './scenario.ts'

/** An example of Regulation F. Of the common facts only time, channel and persons are used. */
export interface UsScenario extends Scenario {
  readonly regF: RegFGiven
}

/** What an example says beyond that; everything else is benign. Times have an offset. */
export interface RegFGiven {
  readonly debt: string
  /** What kind of number or address the contact goes to. */
  readonly line: PointKind
  readonly zones: Known<readonly string[]>
  readonly place: Place | null
  readonly exception: ContactException | null
  /** The text follows an approved template; null: a free talk. */
  readonly template: boolean | null
  readonly discloses: readonly Disclosure[]
  readonly calls: readonly RegFCall[]
  readonly consents: readonly RegFConsent[]
  readonly inconvenient: readonly RegFWish[]
  readonly refuses: readonly RegFRefusal[]
  readonly flags: readonly PartyFlag[]
  /** The person asked to be called again. */
  readonly callback: boolean
  /** Hours outside the usual ones to which the consumer consented, with evidence or without. */
  readonly consentedHours: { readonly window: Window; readonly evidence: boolean } | null
}

export interface RegFCall {
  readonly at: Instant
  readonly outcome: Outcome | null
  readonly inbound: boolean
  readonly channel: Channel
  readonly to: TargetRole
  readonly debt: string
  /** The number asked about, or another one of the same person. */
  readonly number: 'this' | 'other'
  readonly by: string
  readonly misdirected: boolean
}

export interface RegFConsent {
  readonly at: Instant
  readonly until: Instant | null
  readonly debt: string
}

export interface RegFWish {
  readonly windows: readonly Window[]
  readonly weekdays: readonly number[] | null
  readonly place: Place | null
  readonly withdrawn: boolean
}

export interface RegFRefusal {
  /** `everything`: no contact at all. */
  readonly channel: Channel | 'everything'
  readonly number: 'this' | 'other' | null
  readonly at: Instant | null
}

export function isUsScenario(given: Scenario): given is UsScenario {
  return 'regF' in given
}

/** How the examples of Regulation F are written. */
export const US_WORDS: CaseWords = { scenario: readUsScenario, time: readTime }

const COMMON = ['channel', 'target', 'profile', 'initiator'] as const
const OWN = [
  ...['debt', 'line', 'zones', 'place', 'exception', 'template', 'discloses', 'calls', 'flags'],
  ...['consents', 'inconvenient', 'refuses', 'callback', 'consentedHours'],
]
const HOME_ZONE = 'America/New_York'

/** Reads an example of Regulation F. @throws LawPackError naming the key that cannot be read */
export function readUsScenario(node: Node): UsScenario {
  const at = fields(node, ['at'], [...COMMON, ...OWN])
  const time = readTime(at.get('at'))
  const beijing = formatInstant(time).slice(0, 'yyyy-mm-ddThh:mm:ss'.length)
  const value: Record<string, unknown> = { at: beijing }
  for (const key of COMMON) {
    const found = at.find(key)
    if (found !== undefined) value[key] = found.value
  }
  const base = readScenario({ value, place: node.place })
  return { ...base, at: time, regF: { ...readLine(at, base.channel), ...readHistory(at) } }
}

function readLine(at: Fields, channel: Channel) {
  const zones = at.find('zones')
  return {
    debt: or(at, 'debt', text, 'debt-1'),
    line: or(at, 'line', (n) => oneOf(n, POINT_KINDS), usualLine(channel)),
    zones:
      zones?.value === 'unknown' ? 'unknown' : or(at, 'zones', (n) => list(n, text), [HOME_ZONE]),
    place: or<Place | null>(at, 'place', (n) => oneOf(n, PLACES), null),
    exception: or<ContactException | null>(
      at,
      'exception',
      (n) => oneOf(n, CONTACT_EXCEPTIONS),
      null,
    ),
    template: or<boolean | null>(at, 'template', flag, null),
    discloses: or(at, 'discloses', (n) => list(n, (item) => oneOf(item, DISCLOSURES)), []),
  } satisfies Partial<RegFGiven>
}

function usualLine(channel: Channel): PointKind {
  if (channel === 'letter' || channel === 'visit') return 'address'
  return channel === 'email' ? 'email' : 'mobile'
}

function readHistory(at: Fields) {
  return {
    calls: or(at, 'calls', (n) => list(n, readCall), []),
    consents: or(at, 'consents', (n) => list(n, readConsent), []),
    inconvenient: or(at, 'inconvenient', (n) => list(n, readWish), []),
    refuses: or(at, 'refuses', (n) => list(n, readRefusal), []),
    flags: or(at, 'flags', (n) => list(n, (item) => oneOf(item, PARTY_FLAGS)), []),
    callback: or(at, 'callback', flag, false),
    consentedHours: or<RegFGiven['consentedHours']>(at, 'consentedHours', readHours, null),
  } satisfies Partial<RegFGiven>
}

function readCall(node: Node): RegFCall {
  const keys = ['inbound', 'channel', 'to', 'debt', 'number', 'by', 'misdirected', 'outcome']
  const at = fields(node, ['at'], keys)
  return {
    at: readTime(at.get('at')),
    outcome: or<Outcome | null>(at, 'outcome', (n) => oneOf(n, OUTCOME_NAMES), null),
    inbound: or(at, 'inbound', flag, false),
    channel: or(at, 'channel', (n) => oneOf(n, CHANNELS), 'voice_interactive'),
    to: or(at, 'to', (n) => oneOf(n, TARGET_ROLES), 'debtor'),
    debt: or(at, 'debt', text, 'debt-1'),
    number: or(at, 'number', (n) => oneOf(n, ['this', 'other'] as const), 'this'),
    by: or(at, 'by', text, 'agency-a'),
    misdirected: or(at, 'misdirected', flag, false),
  }
}

function readConsent(node: Node): RegFConsent {
  const at = fields(node, ['at'], ['until', 'debt'])
  return {
    at: readTime(at.get('at')),
    until: or<Instant | null>(at, 'until', readTime, null),
    debt: or(at, 'debt', text, 'debt-1'),
  }
}

function readWish(node: Node): RegFWish {
  const at = fields(node, ['windows'], ['weekdays', 'place', 'withdrawn'])
  return {
    windows: list(at.get('windows'), readWindow),
    weekdays: or<RegFWish['weekdays']>(at, 'weekdays', (n) => list(n, whole), null),
    place: or<Place | null>(at, 'place', (n) => oneOf(n, PLACES), null),
    withdrawn: or(at, 'withdrawn', flag, false),
  }
}

function readRefusal(node: Node): RegFRefusal {
  const at = fields(node, ['channel'], ['number', 'at'])
  return {
    channel: oneOf(at.get('channel'), [...CHANNELS, 'everything'] as const),
    number: or<RegFRefusal['number']>(
      at,
      'number',
      (n) => oneOf(n, ['this', 'other'] as const),
      null,
    ),
    at: or<Instant | null>(at, 'at', readTime, null),
  }
}

function readHours(node: Node): RegFGiven['consentedHours'] {
  const at = fields(node, ['window', 'evidence'])
  return { window: readWindow(at.get('window')), evidence: flag(at.get('evidence')) }
}

/** `2026-04-01T10:00:00-04:00`: several zones meet in one example, so each time names its own. */
function readTime(node: Node): Instant {
  const at = parseInstant(text(node))
  if (at !== undefined) return at
  throw new LawPackError('a time such as 2026-04-01T10:00:00-04:00 is expected', node.place)
}

function or<T>(at: Fields, key: string, read: (node: Node) => T, otherwise: NoInfer<T>): T {
  const node = at.find(key)
  return node === undefined ? otherwise : read(node)
}
