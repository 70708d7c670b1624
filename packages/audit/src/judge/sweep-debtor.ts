import { i32, u8, u16, u32 } from './at.ts'
import { dayOfSec, type LogView, minuteOfSec } from './log-view.ts'
import type { LossRule } from './loss-rules.ts'
import { DIALS_BY_OUTCOME } from './outcome-flags.ts'
import type { World } from './slow-way.ts'
import { newCounters, type SweptCall } from './sweep-counters.ts'
import type { SweepFile } from './sweep-file.ts'
import {
  INBOUND_BIT,
  ORG_SHIFT,
  OUTCOME_MASK,
  OUTCOME_SHIFT,
  POINT_MASK,
  RECORD_WORDS,
  type Records,
} from './sweep-records.ts'
import type { Sink } from './sweep-sink.ts'
import {
  ROLES,
  type RuleTable,
  SILENT,
  type Stretches,
  type TableList,
  tablesKey,
  UNASKED,
  UNDECIDED,
  WORDS_FROM,
} from './sweep-tables.ts'

export interface SweepParts {
  readonly view: LogView
  readonly records: Records
  readonly stretches: Stretches
  readonly lossRules: readonly LossRule[]
  readonly world: World
  readonly sink: Sink
}

/** Goes through the calls of one debtor after the other. */
export function debtorSweep(parts: SweepParts): (debtor: number, file: SweepFile) => void {
  const { view, records, stretches, world } = parts
  const { words, firstOf } = records
  const { firstSec } = view
  const counters = newCounters(view.log.orgs.length)
  const tablesSay = tableAsker(parts, counters.values)
  const lossSays = lossAsker(parts)
  const call: SweptCall = emptyCall()
  return (debtor, file) => {
    counters.begin(file.points, file.persons)
    const { base } = records
    const last = u32(firstOf, debtor + 1) - base
    for (let record = u32(firstOf, debtor) - base; record < last; record += 1) {
      const at = RECORD_WORDS * record
      const packed = u32(words, at + 2)
      call.sec = (u32(words, at) - firstSec) | 0
      call.call = u32(words, at + 1)
      call.point = packed & POINT_MASK
      call.outcome = (packed >>> OUTCOME_SHIFT) & OUTCOME_MASK
      call.org = packed >>> ORG_SHIFT
      call.role = u8(file.roleOf, call.point)
      if ((packed & INBOUND_BIT) !== 0) {
        file.loss?.cameIn(firstSec + call.sec, call.role)
        continue
      }
      if (u8(DIALS_BY_OUTCOME, call.outcome) === 0) continue
      call.day = dayOfSec(call.sec)
      call.minute = minuteOfSec(call.sec)
      call.person = u8(file.personOf, call.point)
      const isFirst = counters.look(call)
      const key = tablesKey(u16(stretches.ofDay, call.day), call.role, call.outcome)
      const { all, first } = file.tables[key] ?? NO_TABLES
      let broken = tablesSay(isFirst ? first : all, call, debtor)
      if (file.loss !== undefined) broken = lossSays(file.loss, call, debtor) || broken
      if (broken && world === 'as-refused') continue
      counters.count(call)
      file.loss?.count(call, firstSec + call.sec)
    }
  }
}

const NO_TABLES: TableList = { all: [], first: [] }

type TableAsker = (tables: readonly RuleTable[], call: SweptCall, debtor: number) => boolean

function tableAsker({ sink }: SweepParts, values: Int32Array): TableAsker {
  return (tables, { call, role }, debtor) => {
    let broken = false
    for (const table of tables) {
      const value = i32(values, table.value)
      const known = u32(table.cells, value * ROLES + role)
      if (known === SILENT) continue
      const cell = known === UNASKED ? table.ask(value, role) : known
      if (cell === UNDECIDED) sink.undecided(table.audited.rule.id)
      else if (cell !== SILENT) broken = sink.say(call, debtor, cell - WORDS_FROM) || broken
    }
    return broken
  }
}

function lossAsker({
  view,
  lossRules,
  sink,
}: SweepParts): (loss: NonNullable<SweepFile['loss']>, call: SweptCall, debtor: number) => boolean {
  return (loss, call, debtor) => {
    let broken = false
    for (const rule of lossRules) {
      if (u8(rule.looks, call.role) === 0) continue
      const word = loss.ask(rule, call, view.firstSec + call.sec)
      if (word === undefined) continue
      if (word === 'undecided') sink.undecided(rule.audited.rule.id)
      else broken = sink.say(call.call, debtor, sink.know(word)) || broken
    }
    return broken
  }
}

function emptyCall(): SweptCall {
  const nothing = { call: 0, sec: 0, day: 0, minute: 0, point: 0 }
  return { ...nothing, person: 0, role: 0, org: 0, outcome: 0 }
}
