import { type CallLog, type LogFacts, OUTCOMES_IN_LOG } from '../call-log.ts'
import type { CallSink, TakenLog } from './call-taker.ts'
import { growingColumns } from './growing-columns.ts'
import { numberTable } from './intern-numbers.ts'
import type { Raise } from './legs.ts'
import type { LogColumns } from './log-columns.ts'
import type { SignalTable } from './signals.ts'

export interface LogInMemory {
  readonly sink: CallSink
  readonly log: (taken: TakenLog) => CallLog
}

/** Gathers the calls of a file in columns. */
export function logInMemory(): LogInMemory {
  const columns = growingColumns()
  const numbers = numberTable()
  return {
    sink: { number: numbers.placeOf, call: columns.push },
    log({ names, signals, raises }) {
      const taken = columns.take()
      raise(taken, raises)
      return {
        count: taken.row.length,
        ...taken,
        numbers: numbers.texts(),
        signals: signals.texts(),
        orgs: names.orgs(),
        staffs: names.staffs(),
      }
    },
  }
}

/** Writes what second legs said into the rows of the first; rows rise in both. */
export function raise(columns: LogColumns, raises: readonly Raise[]): void {
  let at = 0
  for (const { row, outcome, signal } of raises) {
    while ((columns.row[at] ?? Number.POSITIVE_INFINITY) < row) at += 1
    if (columns.row[at] !== row) continue
    columns.outcome[at] = outcome
    columns.signal[at] = signal
  }
}

/** How often each signal came, over one log or the parts of one. */
export function signalFacts(
  table: SignalTable,
  logs: Iterable<Pick<CallLog, 'count' | 'signal'>>,
): LogFacts['signals'] {
  const calls = table.texts().map(() => 0)
  for (const { count, signal } of logs) {
    for (let i = 0; i < count; i += 1) {
      const place = signal[i] ?? 0
      calls[place] = (calls[place] ?? 0) + 1
    }
  }
  return table.texts().map((signal, place) => ({
    signal,
    outcome: OUTCOMES_IN_LOG[table.outcomeAt(place)] ?? 'answered-unknown',
    calls: calls[place] ?? 0,
    unknown: table.unknownAt(place),
  }))
}
