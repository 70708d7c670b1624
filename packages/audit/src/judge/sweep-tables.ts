import { lawHere } from '@fencun/core/gate/law-here'
import { beijingInstant } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'
import { TARGET_ROLES } from '@fencun/core/timeline/contact'
import { OUTCOMES_IN_LOG } from '../call-log.ts'
import { type AuditedLaw, type AuditedRule, PLACE } from './audited-law.ts'
import { requestFor } from './benign.ts'
import type { LogView } from './log-view.ts'
import { type Countable, withCounter } from './look-back-state.ts'
import { type RuleWord, ruleWords } from './rule-words.ts'
import { personOf, type Standing, stateOf } from './standing.ts'
import {
  DAY,
  LAST_CALL,
  LAST_CALL_DAYS_MAX,
  lastCallOf,
  lastCallValue,
  MINUTE,
  NOTHING,
  TRY,
  TRY_MINUTES_MAX,
  valueOf,
} from './sweep-values.ts'
import { canBreak, type Word } from './words.ts'

/** A cell that nobody has asked for yet, one in which the rule is silent, and one it cannot tell. */
export const UNASKED = 0
export const SILENT = 1
export const UNDECIDED = 2
/** Cells from here on hold a word, by its number. */
export const WORDS_FROM = 3
export const ROLES = TARGET_ROLES.length

/** What one rule says, by one value of the call and the role of who is called. */
export interface RuleTable {
  readonly audited: AuditedRule
  /** Which of the call's values it is looked up by. */
  readonly value: number
  /** By outcome: 1 where such a call can break the rule. */
  readonly breaks: Uint8Array
  /** By stretch of the law: cells by `value * ROLES + role`; they grow when they are asked. */
  readonly cells: Uint32Array[]
  /** Puts the question to the rule itself and keeps its answer. */
  readonly ask: (stretch: number, value: number, role: number) => number
}

/** Days on which the same law is in force. */
export interface Stretches {
  /** By place in the days of the log. */
  readonly ofDay: Uint16Array
  /** A day of each, as a place in the days of the log. */
  readonly days: readonly number[]
}

export interface TableMaker {
  readonly stretches: Stretches
  /** The tables for debtors of one standing; undefined: some rule has no table for them. */
  readonly tablesFor: (standing: Standing) => readonly RuleTable[] | undefined
}

/** Makes tables whose cells the rules fill themselves. `know` keeps a word and gives its number. */
export function tableMaker(
  view: LogView,
  law: AuditedLaw,
  know: (word: Word) => number,
): TableMaker {
  const stretches = stretchesOf(view, law)
  const asking = law.rules.map((audited) => ({ audited, ask: ruleWords(law.law, audited) }))
  const tablesFor = (standing: Standing): readonly RuleTable[] | undefined => {
    const tables: RuleTable[] = []
    for (const { audited, ask } of asking) {
      const value = valueOf(audited)
      if (value === undefined) continue
      const table = ruleTable({ view, stretches, audited, value, standing, ask, know })
      if (!isBounded(table, stretches)) return undefined
      if (value !== NOTHING || speaks(table, stretches)) tables.push(table)
    }
    return tables
  }
  return { stretches, tablesFor }
}

function stretchesOf({ days }: LogView, { narrowed }: AuditedLaw): Stretches {
  const laws = new Map<object, number>()
  const first: number[] = []
  const ofDay = Uint16Array.from(days, (day, place) => {
    const here = lawHere(narrowed, day, PLACE)
    const known = laws.get(here)
    if (known !== undefined) return known
    laws.set(here, first.length)
    return first.push(place) - 1
  })
  return { ofDay, days: first }
}

interface TableParts {
  readonly view: LogView
  readonly stretches: Stretches
  readonly audited: AuditedRule
  readonly value: number
  readonly standing: Standing
  readonly ask: ReturnType<typeof ruleWords>
  readonly know: (word: Word) => number
}

const CELLS_AT_FIRST = 64
const NOON = 720

function ruleTable(parts: TableParts): RuleTable {
  const { audited, value, stretches, know } = parts
  const cells: Uint32Array[] = stretches.days.map(() => new Uint32Array(CELLS_AT_FIRST))
  const cellOf = (said: RuleWord): number => {
    if (said === undefined) return SILENT
    if (said === 'undecided') return UNDECIDED
    return WORDS_FROM + know(said)
  }
  const ask = (stretch: number, at: number, role: number): number => {
    const cell = cellOf(said(parts, stretch, at, role))
    const place = at * ROLES + role
    const before = cells[stretch] ?? new Uint32Array(0)
    const roomy = place < before.length ? before : larger(before, place)
    roomy[place] = cell
    cells[stretch] = roomy
    return cell
  }
  const breaks = Uint8Array.from(OUTCOMES_IN_LOG, (outcome) => (canBreak(audited, outcome) ? 1 : 0))
  return { audited, value, breaks, cells, ask }
}

function larger(before: Uint32Array, place: number): Uint32Array {
  const after = new Uint32Array(Math.max(2 * before.length, place + 1))
  after.set(before)
  return after
}

/** The rule's own word on a state with just this value. */
function said(parts: TableParts, stretch: number, value: number, roleAt: number): RuleWord {
  const role = TARGET_ROLES[roleAt] ?? 'unrelated'
  const at = instantOf(parts, stretch, value)
  const state = stateOf(parts.standing, role)
  const looksBack = countable(parts.audited)
  const past =
    looksBack === undefined
      ? state
      : withCounter(state, { looksBack, value: counterOf(parts.value, value), at, role })
  return parts.ask({ state: past, request: requestFor(0, personOf(role), role), at })
}

function countable({ afterwards }: AuditedRule): Countable | undefined {
  const [looksBack] = afterwards.looksBack
  return looksBack === 'loss-proofs' ? undefined : looksBack
}

function counterOf(kind: number, value: number): number {
  if (kind === TRY) return value - 1
  return kind === LAST_CALL ? lastCallOf(value).ago : value
}

function instantOf(
  { view, stretches, value: kind }: TableParts,
  stretch: number,
  value: number,
): Instant {
  const ofStretch = stretches.days[stretch] ?? 0
  const place = kind === DAY ? value : kind === LAST_CALL ? lastCallOf(value).day : ofStretch
  const day = view.days[place]
  if (day === undefined) throw new Error('a value is of a day of the log')
  return beijingInstant(day, kind === MINUTE ? value : NOON)
}

/** Whether the rule is silent where its table ends. */
function isBounded(table: RuleTable, { days, ofDay }: Stretches): boolean {
  if (table.value === TRY) {
    return days.every((_, stretch) => isSilent(table, stretch, TRY_MINUTES_MAX + 1))
  }
  if (table.value !== LAST_CALL) return true
  return days.every((day) =>
    isSilent(table, ofDay[day] ?? 0, lastCallValue(day, LAST_CALL_DAYS_MAX)),
  )
}

function speaks(table: RuleTable, { days }: Stretches): boolean {
  return !days.every((_, stretch) => isSilent(table, stretch, 0))
}

function isSilent(table: RuleTable, stretch: number, value: number): boolean {
  return TARGET_ROLES.every((_, role) => table.ask(stretch, value, role) === SILENT)
}
