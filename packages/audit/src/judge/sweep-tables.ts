import { lawHere } from '@fencun/core/gate/law-here'
import { beijingInstant } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'
import { TARGET_ROLES } from '@fencun/core/timeline/contact'
import { OUTCOMES_IN_LOG } from '../call-log.ts'
import { type AuditedLaw, type AuditedRule, PLACE } from './audited-law.ts'
import { requestFor } from './benign.ts'
import type { LogView } from './log-view.ts'
import { type Countable, withCounter } from './look-back-state.ts'
import { looksBack } from './looks-back.ts'
import { type RuleWord, ruleWords } from './rule-words.ts'
import { personOf, type Standing, stateOf } from './standing.ts'
import {
  DAY,
  FIRST_OF_DAY,
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

/** What one rule says under one law, by one value of the call and the role of who is called. */
export interface RuleTable {
  readonly audited: AuditedRule
  /** Which of the call's values it is looked up by. */
  readonly value: number
  /** Cells by `value * ROLES + role`; replaced by larger ones as they grow. */
  cells: Uint32Array
  /** Puts the question to the rule itself and keeps its answer. */
  readonly ask: (value: number, role: number) => number
}

/** The tables that can say something of a call of a role and an outcome. */
export interface TableList {
  readonly all: readonly RuleTable[]
  /** Those that can say something of the first call of a debtor's day. */
  readonly first: readonly RuleTable[]
}

/** By `tablesKey` of law, role and outcome. */
export type Tables = readonly TableList[]

const OUTCOME_KEYS = 16

export function tablesKey(stretch: number, role: number, outcome: number): number {
  return (stretch * ROLES + role) * OUTCOME_KEYS + outcome
}

/** Days on which the same law is in force. */
export interface Stretches {
  /** By place in the days of the log. */
  readonly ofDay: Uint16Array
  /** The days of each, as places in the days of the log. */
  readonly days: readonly (readonly number[])[]
}

export interface TableMaker {
  readonly stretches: Stretches
  /** The tables for debtors of one standing; undefined: some rule has no table for them. */
  readonly tablesFor: (standing: Standing) => Tables | undefined
}

/** Makes tables whose cells the rules fill themselves. `know` keeps a word and gives its number. */
export function tableMaker(
  view: LogView,
  law: AuditedLaw,
  know: (word: Word) => number,
): TableMaker {
  const stretches = stretchesOf(view, law)
  const asking = law.rules.map((audited) => ({ audited, ask: ruleWords(law.law, audited) }))
  const tablesFor = (standing: Standing): Tables | undefined => {
    const tables: TableList[] = []
    for (const [stretch, days] of stretches.days.entries()) {
      const lists = byRoleAndOutcome()
      for (const { audited, ask } of asking) {
        const value = valueOf(audited)
        if (value === undefined) continue
        const parts = { view, law, days, audited, value, standing, ask, know }
        const table = ruleTable(parts)
        if (!isBounded(table, days)) return undefined
        enlist(
          lists,
          table,
          TARGET_ROLES.map((_, role) => maySpeak(parts, table, role)),
        )
      }
      for (const [i, all] of lists.entries()) {
        const role = Math.floor(i / OUTCOME_KEYS)
        const first = all.filter((table) => !isSilentAtFirst(table, role))
        tables[stretch * lists.length + i] = { all, first }
      }
    }
    return tables
  }
  return { stretches, tablesFor }
}

function byRoleAndOutcome(): RuleTable[][] {
  return Array.from({ length: ROLES * OUTCOME_KEYS }, () => [])
}

/** Whether a table of a counter of the day has nothing to say while nothing has been counted. */
function isSilentAtFirst({ value, ask }: RuleTable, role: number): boolean {
  const atFirst = FIRST_OF_DAY.get(value)
  return atFirst !== undefined && ask(atFirst, role) === SILENT
}

function enlist(lists: RuleTable[][], table: RuleTable, speaks: readonly boolean[]): void {
  for (const [place, outcome] of OUTCOMES_IN_LOG.entries()) {
    if (!canBreak(table.audited, outcome)) continue
    for (const [role, speaksTo] of speaks.entries()) {
      if (speaksTo) lists[tablesKey(0, role, place)]?.push(table)
    }
  }
}

function stretchesOf({ days }: LogView, { narrowed }: AuditedLaw): Stretches {
  const laws = new Map<object, number>()
  const places: number[][] = []
  const ofDay = Uint16Array.from(days, (day, place) => {
    const here = lawHere(narrowed, day, PLACE)
    const stretch = laws.get(here) ?? places.push([]) - 1
    laws.set(here, stretch)
    places[stretch]?.push(place)
    return stretch
  })
  return { ofDay, days: places }
}

interface TableParts {
  readonly view: LogView
  readonly law: AuditedLaw
  /** Of the stretch, as places in the days of the log. */
  readonly days: readonly number[]
  readonly audited: AuditedRule
  readonly value: number
  readonly standing: Standing
  readonly ask: ReturnType<typeof ruleWords>
  readonly know: (word: Word) => number
}

const CELLS_AT_FIRST = 64
const NOON = 720

function ruleTable(parts: TableParts): RuleTable {
  const { audited, value, know } = parts
  const cellOf = (word: RuleWord): number => {
    if (word === undefined) return SILENT
    return word === 'undecided' ? UNDECIDED : WORDS_FROM + know(word)
  }
  const table: RuleTable = {
    audited,
    value,
    cells: new Uint32Array(CELLS_AT_FIRST),
    ask: (at, role) => {
      const place = at * ROLES + role
      if (place >= table.cells.length) table.cells = larger(table.cells, place)
      const cell = cellOf(said(parts, at, role))
      table.cells[place] = cell
      return cell
    },
  }
  return table
}

function larger(before: Uint32Array, place: number): Uint32Array {
  const after = new Uint32Array(Math.max(2 * before.length, place + 1))
  after.set(before)
  return after
}

/** The rule's own word on a state with just this value. */
function said(parts: TableParts, value: number, roleAt: number): RuleWord {
  const role = TARGET_ROLES[roleAt] ?? 'unrelated'
  const at = instantOf(parts, value)
  const state = stateOf(parts.standing, role)
  const looksAt = countable(parts.audited)
  const past =
    looksAt === undefined
      ? state
      : withCounter(state, { looksBack: looksAt, value: counterOf(parts.value, value), at, role })
  return parts.ask({ state: past, request: requestFor(0, personOf(role), role), at })
}

function countable({ afterwards }: AuditedRule): Countable | undefined {
  const [looksAt] = afterwards.looksBack
  return looksAt === 'loss-proofs' ? undefined : looksAt
}

function counterOf(kind: number, value: number): number {
  if (kind === TRY) return value - 1
  return kind === LAST_CALL ? lastCallOf(value).ago : value
}

function instantOf({ view, days, value: kind }: TableParts, value: number): Instant {
  const ofStretch = days[0] ?? 0
  const place = kind === DAY ? value : kind === LAST_CALL ? lastCallOf(value).day : ofStretch
  const day = view.days[place]
  if (day === undefined) throw new Error('a value is of a day of the log')
  return beijingInstant(day, kind === MINUTE ? value : NOON)
}

/** More days than this are too many for a table of days by days. */
const LAST_CALL_LOG_DAYS_MAX = 4000

/** Whether the rule is silent where its table ends. */
function isBounded({ value, ask }: RuleTable, [first = 0, ...more]: readonly number[]): boolean {
  if (value !== TRY && value !== LAST_CALL) return true
  if (value === LAST_CALL && (more.at(-1) ?? first) > LAST_CALL_LOG_DAYS_MAX) return false
  const end = value === TRY ? TRY_MINUTES_MAX + 1 : lastCallValue(first, LAST_CALL_DAYS_MAX)
  return TARGET_ROLES.every((_, role) => ask(end, role) === SILENT)
}

/** False only where the rule has nothing to say to people of a role, whatever its value. */
function maySpeak(parts: TableParts, { value, ask }: RuleTable, roleAt: number): boolean {
  const { law, audited, days, standing, view } = parts
  if (value === MINUTE) return true
  if (value === NOTHING) return ask(0, roleAt) !== SILENT
  if (value === DAY) return days.some((day) => ask(day, roleAt) !== SILENT)
  const role = TARGET_ROLES[roleAt] ?? 'unrelated'
  const asked = value === LAST_CALL ? days : days.slice(0, 1)
  return asked.some((place) => {
    const day = view.days[place]
    return day === undefined || looksBack(law, audited, standing, { day, role })
  })
}
