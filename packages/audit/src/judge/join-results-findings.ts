import type { CallLog } from '../call-log.ts'
import type { AuditDebtor } from '../people.ts'
import { type LogColumns, newColumns } from '../read/log-columns.ts'
import { u8, u16, u32 } from './at.ts'
import { type Hits, newHits } from './hits.ts'
import type { LogView } from './log-view.ts'
import { stableOrder } from './stable-order.ts'

type Words = Pick<CallLog, 'signals' | 'orgs' | 'staffs'>

/** The calls of all parts that something was said of, as a log of their own. */
export interface JoinedFindings {
  readonly add: (view: LogView, hits: Hits) => void
  /** In the order of rows. The words are those that all parts share. */
  readonly joined: (words: Words) => {
    readonly log: CallLog
    readonly debtors: readonly AuditDebtor[]
    readonly hits: Hits
  }
}

export function joinedFindings(): JoinedFindings {
  const pieces: LogColumns[] = []
  const numbers: string[] = []
  const debtors: AuditDebtor[] = []
  const said = newHits()
  let calls = 0
  return {
    add: (view, hits) => {
      const placeOf = placesOfCalls(view.log, hits)
      const debtorAt = moved((debtor) => debtors.push(debtorOf(view, debtor)) - 1)
      hits.each((call, word, debtor) => {
        const known = hits.words[word]
        if (known === undefined) throw new Error('a hit has a word')
        said.add(calls + u32(placeOf.place, call), said.know(known), debtorAt(debtor))
      })
      const numberAt = moved((number) => numbers.push(view.log.numbers[number] ?? '') - 1)
      pieces.push(picked(view.log, placeOf.calls, numberAt))
      calls += placeOf.calls.length
    },
    joined: ({ signals, orgs, staffs }) => {
      const { columns, placeOf } = byRow(pieces, calls)
      const hits = newHits()
      said.each((call, word, debtor) => {
        const known = said.words[word]
        if (known !== undefined) hits.add(u32(placeOf, call), hits.know(known), debtor)
      })
      return { log: { count: calls, ...columns, numbers, signals, orgs, staffs }, debtors, hits }
    },
  }
}

/** Without their numbers: only the label of a debtor is shown with a finding. */
function debtorOf({ people }: LogView, debtor: number): AuditDebtor {
  const label = people.debtors[debtor]?.label ?? ''
  return { label, caseNumbers: [], points: [], hardship: [], notes: [] }
}

/** Calls with a finding in their order, and by call its place among them. */
function placesOfCalls({ count }: CallLog, { each }: Hits) {
  const place = new Uint32Array(count)
  each((call) => {
    place[call] = 1
  })
  const calls: number[] = []
  for (let call = 0; call < count; call += 1) {
    if (u32(place, call) === 1) place[call] = calls.push(call) - 1
  }
  return { place, calls: Uint32Array.from(calls) }
}

/** New places for old ones, given out when they are first asked for. */
function moved(give: (old: number) => number): (old: number) => number {
  const known = new Map<number, number>()
  return (old) => {
    const place = known.get(old) ?? give(old)
    known.set(old, place)
    return place
  }
}

function picked(
  log: LogColumns,
  calls: Uint32Array,
  numberAt: (number: number) => number,
): LogColumns {
  const to = newColumns(calls.length)
  for (let i = 0; i < calls.length; i += 1) copyCall(log, u32(calls, i), to, i)
  for (let i = 0; i < calls.length; i += 1) to.number[i] = numberAt(u32(to.number, i))
  return to
}

function copyCall(from: LogColumns, call: number, to: LogColumns, at: number): void {
  to.row[at] = u32(from.row, call)
  to.startSec[at] = u32(from.startSec, call)
  to.number[at] = u32(from.number, call)
  to.talkSec[at] = u32(from.talkSec, call)
  to.signal[at] = u16(from.signal, call)
  to.org[at] = u16(from.org, call)
  to.staff[at] = u16(from.staff, call)
  to.outcome[at] = u8(from.outcome, call)
  to.inbound[at] = u8(from.inbound, call)
}

/** The pieces as one, and where each of their calls went. */
function byRow(pieces: readonly LogColumns[], count: number) {
  const rows = new Uint32Array(count)
  let before = 0
  for (const { row } of pieces) {
    rows.set(row, before)
    before += row.length
  }
  const placeOf = new Uint32Array(count)
  for (const [at, old] of stableOrder(rows).entries()) placeOf[old] = at
  const columns = newColumns(count)
  before = 0
  for (const piece of pieces) {
    const length = piece.row.length
    for (let i = 0; i < length; i += 1) copyCall(piece, i, columns, u32(placeOf, before + i))
    before += length
  }
  return { columns, placeOf }
}
