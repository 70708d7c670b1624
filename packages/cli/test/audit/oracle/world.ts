import { type Day, startOfBeijingDay } from '@fencun/core/time/beijing'
import type { Outcome } from '@fencun/core/timeline/contact'

/** How large a made-up history is. The same options make the same history. */
export interface WorldOptions {
  readonly seed: number
  readonly calls: number
  readonly debtors: number
  readonly days: number
  readonly from: Day
}

/** One call of the history; `fill` writes over it, so that ten million need no objects. */
export interface WorldCall {
  startSec: number
  debtor: number
  point: number
  org: number
  seat: number
  /** Place in `WORDS`. */
  word: number
  talkSec: number
  inbound: boolean
}

/** What the telephone system writes, what it means, and how many of 1,000 calls end so. */
export const WORDS: readonly {
  readonly word: string
  readonly outcome: Outcome
  readonly weight: number
}[] = [
  { word: 'ANSWERED', outcome: 'answered-unknown', weight: 370 },
  { word: 'VOICEMAIL', outcome: 'voicemail', weight: 10 },
  { word: 'NO ANSWER', outcome: 'no-answer', weight: 360 },
  { word: 'BUSY', outcome: 'busy', weight: 120 },
  { word: 'REJECTED', outcome: 'rejected', weight: 60 },
  { word: 'FAILED', outcome: 'technical-failure', weight: 80 },
]

export const ORGS = 201
const SEATS = 5000

/** Every tenth debtor has a second number; every eighth a contact who is on the case list. */
const SECOND_NUMBER = { every: 10, at: 3 }
const CONTACT = { every: 8, at: 5 }
/** One debtor in forty is noted as being in hardship. */
const HARDSHIP = { every: 40, at: 7 }

/** The points of a debtor: 0 and 1 are their own numbers, 2 is a contact's. */
export const CONTACT_POINT = 2
const POINTS = 3

export function pointsOf(debtor: number): readonly number[] {
  return [0, ...(hasSecond(debtor) ? [1] : []), ...(hasContact(debtor) ? [CONTACT_POINT] : [])]
}

export function isInHardship(debtor: number): boolean {
  return debtor % HARDSHIP.every === HARDSHIP.at
}

const FIRST_NUMBER = 13_000_000_000
const NUMBERS = 1_000_000_000
/** Coprime to the count of numbers, so that no two places give one; and what undoes it. */
const SPREAD = 387_420_489
const GATHER = 513_180_409

/** A mobile number of eleven digits, another for every debtor and point. */
export function numberOf(debtor: number, point: number): number {
  return FIRST_NUMBER + (((debtor * POINTS + point) * SPREAD) % NUMBERS)
}

/** Whose number it is. */
export function placeOfNumber(number: number): { readonly debtor: number; readonly point: number } {
  const spread = number - FIRST_NUMBER
  // In two parts, because the product of both has more digits than a number holds.
  const high = (spread * Math.floor(GATHER / 32_768)) % NUMBERS
  const place = (high * 32_768 + spread * (GATHER % 32_768)) % NUMBERS
  return { debtor: Math.floor(place / POINTS), point: place % POINTS }
}

export function emptyCall(): WorldCall {
  const nothing = { startSec: 0, debtor: 0, point: 0, org: 0, seat: 0, word: 0, talkSec: 0 }
  return { ...nothing, inbound: false }
}

/** How the calls of a history are made: each from its place alone. */
export interface World extends WorldOptions {
  readonly callsPerDay: number
  /** Makes the call at a place; places of one day follow each other, but not their times. */
  readonly fill: (place: number, into: WorldCall) => void
}

/**
 * A history of calls. Three in a hundred belong to bursts on one debtor and day by several agencies,
 * a quarter goes to a twentieth of the debtors, one in 65 is placed at any hour of the day.
 */
export function worldOf(options: WorldOptions): World {
  const { seed, calls, debtors, days, from } = options
  const callsPerDay = Math.ceil(calls / days)
  const bursts = Math.max(1, Math.round((callsPerDay * 3) / 100 / 12))
  const firstSec = startOfBeijingDay(from) / 1000
  const draw = (place: number, what: number): number => mixed(seed, place, what)
  return {
    ...options,
    callsPerDay,
    fill(place, into) {
      const day = Math.floor(place / callsPerDay)
      const isBurst = draw(place, 1) % 100 < 3
      const burst = day * bursts + (draw(place, 2) % bursts)
      into.debtor = isBurst
        ? draw(burst, 3) % debtors
        : draw(place, 4) % (draw(place, 5) % 4 === 0 ? Math.ceil(debtors / 20) : debtors)
      into.point = pointFor(into.debtor, isBurst ? draw(burst, 6) : draw(place, 6))
      into.startSec = firstSec + day * 86_400 + secondOfDay(draw(place, 7), draw(place, 8))
      into.org = isBurst ? draw(burst * 3 + (place % 3), 9) % ORGS : draw(place, 9) % ORGS
      into.seat = draw(place, 10) % SEATS
      into.word = wordOf(draw(place, 11) % 1000)
      into.talkSec = into.word <= 1 ? 1 + (draw(place, 12) % 600) : 0
      into.inbound = into.point !== CONTACT_POINT && draw(place, 13) % 50 === 0
    },
  }
}

function secondOfDay(hour: number, second: number): number {
  return hour % 65 === 0 ? second % 86_400 : 8 * 3600 + (second % (13 * 3600))
}

/** Where there is a contact, three calls in ten go to them; so it is with a second number. */
function pointFor(debtor: number, drawn: number): number {
  if (hasContact(debtor) && drawn % 10 < 3) return CONTACT_POINT
  return hasSecond(debtor) && drawn % 10 > 6 ? 1 : 0
}

function hasSecond(debtor: number): boolean {
  return debtor % SECOND_NUMBER.every === SECOND_NUMBER.at
}

function hasContact(debtor: number): boolean {
  return debtor % CONTACT.every === CONTACT.at
}

const WORD_OF = Uint8Array.from(
  WORDS.flatMap(({ weight }, at) => Array.from({ length: weight }, () => at)),
)

function wordOf(drawn: number): number {
  return WORD_OF[drawn] ?? 0
}

/** 32 bits that depend on all three numbers (the finaliser of MurmurHash3). */
function mixed(seed: number, place: number, what: number): number {
  let bits =
    Math.imul(place, 0x9e3779b1) ^ Math.imul(what, 0x85ebca6b) ^ Math.imul(seed, 0x27d4eb2f)
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  bits = Math.imul(bits ^ (bits >>> 16), 0x9e3779b1)
  return (bits ^ (bits >>> 15)) >>> 0
}
