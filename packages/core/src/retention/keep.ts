import type { Known, LenderType, Product } from '../gate/request.ts'
import { type Day, dayOf, dayParts, plusDays } from '../time/beijing.ts'
import type { RecordKind, RetentionRule } from './rule.ts'

/** What is known of one record, or of the file of one debtor. Days are Beijing days. */
export interface RecordFacts {
  readonly record: RecordKind
  /** The day it was made, or of the last entry; unknown keeps it without end. */
  readonly madeOn: Known<Day>
  readonly lenderType: Known<LenderType>
  readonly product: Known<Product>
  /** Whether the lender is a member of the association (CN-R3). */
  readonly member: Known<boolean>
  /** When the debt was cleared; null while it is not. */
  readonly clearedOn: Known<Day | null>
  /** When the suit or criminal matter that it proves ended; null while it has not. */
  readonly closedOn: Known<Day | null>
  /** Open complaints, suits and legal holds. */
  readonly holds: readonly KeepingHold[]
}

/** Why something may not go yet. The last two are placed by a person, the others follow from the file. */
export const HOLD_KINDS = [
  'open-case',
  'complaint',
  'dispute',
  'oral-plan',
  'suit',
  'legal-hold',
] as const
export type HoldKind = (typeof HOLD_KINDS)[number]

export interface KeepingHold {
  readonly kind: HoldKind
  /** Null where nobody knows. */
  readonly since: Day | null
}

/** One rule that bears on the record. `until: null`: what it waits for has not happened, or is unknown. */
export interface Minimum {
  readonly rule: RetentionRule
  readonly until: Day | null
}

/**
 * - `due`: every minimum has passed on `on` and nothing holds it
 * - `kept`: not before `until`
 * - `open`: kept without end for now: something holds it, is not cleared, or is not known
 */
export type Keeping =
  | { readonly kind: 'due'; readonly on: Day; readonly minima: readonly Minimum[] }
  | { readonly kind: 'kept'; readonly until: Day; readonly minima: readonly Minimum[] }
  | {
      readonly kind: 'open'
      readonly why: 'held' | 'not-cleared' | 'unknown'
      readonly minima: readonly Minimum[]
    }

/**
 * The longest applicable minimum of a record (K14), never the shortest: what is unknown binds, and a
 * rule that held on any day between the making and today binds. The record may go on the day that
 * the answer names and not the day before. Without a rule nothing is due: no number, no deletion.
 */
export function keepingOf(
  facts: RecordFacts,
  rules: readonly RetentionRule[],
  today: Day,
): Keeping {
  const { madeOn } = facts
  const minima = rules
    .filter((rule) => binds(rule, facts, today))
    .map((rule): Minimum => ({ rule, until: untilOf(rule, facts) }))
  if (facts.holds.length > 0) return { kind: 'open', why: 'held', minima }
  if (madeOn === 'unknown' || minima.length === 0) return { kind: 'open', why: 'unknown', minima }
  const waiting = minima.filter(({ until }) => until === null)
  if (waiting.length > 0) return { kind: 'open', why: whyOpen(waiting, facts), minima }
  const until = minima.reduce((last, one) => (later(one.until, last) ? one.until : last), madeOn)
  return until <= today ? { kind: 'due', on: until, minima } : { kind: 'kept', until, minima }
}

function later(day: Day | null, than: Day): day is Day {
  return day !== null && day > than
}

function binds(rule: RetentionRule, facts: RecordFacts, today: Day): boolean {
  const { lenderType, product, member, madeOn } = facts
  const made = madeOn === 'unknown' ? null : madeOn
  const inForce = rule.from <= today && (rule.until === null || made === null || rule.until >= made)
  return (
    rule.records.includes(facts.record) &&
    inForce &&
    isOf(rule.lenderTypes, lenderType) &&
    isOf(rule.products, product) &&
    (!rule.membersOnly || member !== false)
  )
}

/** What nobody knows is of every kind. */
function isOf<T extends string>(options: readonly T[] | undefined, one: Known<T>): boolean {
  return options === undefined || one === 'unknown' || options.some((option) => option === one)
}

function untilOf({ period }: RetentionRule, facts: RecordFacts): Day | null {
  switch (period.kind) {
    case 'months':
      return facts.madeOn === 'unknown' ? null : plusMonths(facts.madeOn, period.months)
    case 'until-cleared':
      return facts.clearedOn === 'unknown' ? null : facts.clearedOn
    case 'until-closed':
      return facts.closedOn === 'unknown' ? null : facts.closedOn
  }
}

function whyOpen(waiting: readonly Minimum[], facts: RecordFacts): 'not-cleared' | 'unknown' {
  const unknown = waiting.some(({ rule: { period } }) =>
    period.kind === 'until-cleared'
      ? facts.clearedOn === 'unknown'
      : period.kind === 'until-closed' && facts.closedOn === 'unknown',
  )
  return unknown ? 'unknown' : 'not-cleared'
}

/** The same day `months` later; where that month has no such day, the first of the next: longer. */
export function plusMonths(from: Day, months: number): Day {
  const { year, month, day } = dayParts(from)
  const count = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1]
  const same = dayOf(toYear, toMonth, day)
  if (same !== undefined) return same
  const next = dayOf(toMonth === 12 ? toYear + 1 : toYear, (toMonth % 12) + 1, 1)
  return next ?? plusDays(from, Math.ceil((months * 366) / 12))
}
