import { i32, u8, u32 } from './at.ts'
import { CONNECTS_BY_OUTCOME, DEAD_BY_OUTCOME, FAILS_BY_OUTCOME } from './outcome-flags.ts'
import { POINTS_MAX } from './sweep-records.ts'
import {
  CONNECTED,
  DAY,
  DEAD,
  DIALS,
  LAST_CALL,
  lastCallValue,
  MINUTE,
  ORGS,
  TALKS,
  TRY,
  TRY_MINUTES_MAX,
  UNANSWERED,
  VALUES,
} from './sweep-values.ts'

/** One outbound call that was placed. Numbers for people, points and so on are places. */
export interface SweptCall {
  call: number
  /** Seconds since `LogView.firstSec`. */
  sec: number
  /** Place in the days of the log. */
  day: number
  minute: number
  point: number
  person: number
  role: number
  org: number
  outcome: number
}

/** So many people can be told apart by the bits of one word. */
export const PERSONS_MAX = 32
const DEBTOR_ROLE = 0

/**
 * What one debtor's calls so far come to: what `LOOKS_BACK` names, kept up call by call instead of
 * counted anew. `look` writes what holds before a call into `values` and tells whether it is the first
 * of the debtor's day; `count` adds the call.
 */
export interface Counters {
  readonly values: Int32Array
  readonly begin: (points: number, persons: number) => void
  readonly look: (call: SweptCall) => boolean
  readonly count: (call: SweptCall) => void
}

export function newCounters(orgs: number): Counters {
  const values = new Int32Array(VALUES)
  const points = newPointCounters()
  const people = newPersonCounters(orgs)
  /** The day of the counters, and of the last call to the debtor in person; -1: none. */
  const days = new Int32Array(2)
  return {
    values,
    begin: (pointCount, personCount) => {
      points.begin(pointCount)
      people.begin(personCount)
      days.fill(-1)
    },
    look: (call) => {
      const { day } = call
      const isFirst = day !== i32(days, 0)
      if (isFirst) {
        days[0] = day
        values[CONNECTED] = 0
        values[DIALS] = 0
        people.newDay()
      }
      const last = i32(days, 1)
      values[MINUTE] = call.minute
      values[DAY] = day
      values[LAST_CALL] = lastCallValue(day, last < 0 ? -1 : day - last)
      points.look(call, values)
      people.look(call, values)
      return isFirst
    },
    count: (call) => {
      values[CONNECTED] = i32(values, CONNECTED) + u8(CONNECTS_BY_OUTCOME, call.outcome)
      values[DIALS] = i32(values, DIALS) + 1
      if (call.role === DEBTOR_ROLE) days[1] = call.day
      points.count(call)
      people.count(call)
    },
  }
}

interface Part {
  readonly begin: (count: number) => void
  readonly look: (call: SweptCall, values: Int32Array) => void
  readonly count: (call: SweptCall) => void
}

/** Tries in vain of the day, and dead numbers. */
function newPointCounters(): Part {
  const tries = new Int32Array(POINTS_MAX)
  const dayOf = new Int32Array(POINTS_MAX)
  const dead = new Uint8Array(POINTS_MAX)
  return {
    begin: (count) => {
      for (let point = 0; point < count; point += 1) {
        dayOf[point] = -1
        dead[point] = 0
      }
    },
    look: ({ day, point }, values) => {
      values[UNANSWERED] = i32(dayOf, point) === day ? i32(tries, point) : 0
      values[DEAD] = u8(dead, point)
    },
    count: ({ day, point, outcome }) => {
      if (u8(FAILS_BY_OUTCOME, outcome) === 1) {
        tries[point] = i32(dayOf, point) === day ? i32(tries, point) + 1 : 1
        dayOf[point] = day
      }
      if (u8(DEAD_BY_OUTCOME, outcome) === 1) dead[point] = 1
    },
  }
}

/** The last try, talks, and organisations of the day. */
function newPersonCounters(orgs: number): Part & { readonly newDay: () => void } {
  /** One second later, so that 0 is never. */
  const lastTry = new Int32Array(PERSONS_MAX)
  const talks = new Int32Array(PERSONS_MAX)
  const orgsToday = new Int32Array(PERSONS_MAX)
  /** By organisation: when it was last met, and whom it called since, a bit for each person. */
  const metOn = new Uint32Array(orgs)
  const called = new Uint32Array(orgs)
  /** The days begun so far, and the people of this debtor. */
  const now = new Uint32Array(2)
  const hasCalled = (org: number, person: number): boolean =>
    u32(metOn, org) === u32(now, 0) && ((u32(called, org) >>> person) & 1) === 1
  return {
    begin: (count) => {
      now[1] = count
      for (let person = 0; person < count; person += 1) {
        lastTry[person] = 0
        talks[person] = 0
      }
    },
    newDay: () => {
      now[0] = u32(now, 0) + 1
      for (let person = 0; person < u32(now, 1); person += 1) orgsToday[person] = 0
    },
    look: ({ sec, person, org }, values) => {
      const last = i32(lastTry, person)
      const minutes = ((sec - last + 1) / 60) | 0
      values[TRY] = last === 0 || minutes > TRY_MINUTES_MAX ? 0 : minutes + 1
      values[TALKS] = i32(talks, person)
      values[ORGS] = i32(orgsToday, person) + (hasCalled(org, person) ? 0 : 1)
    },
    count: ({ sec, person, org, outcome, role }) => {
      lastTry[person] = sec + 1
      if (role !== DEBTOR_ROLE) {
        talks[person] = i32(talks, person) + u8(CONNECTS_BY_OUTCOME, outcome)
      }
      if (hasCalled(org, person)) return
      orgsToday[person] = i32(orgsToday, person) + 1
      called[org] = (u32(metOn, org) === u32(now, 0) ? u32(called, org) : 0) | (1 << person)
      metOn[org] = u32(now, 0)
    },
  }
}
