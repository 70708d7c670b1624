import { type CallLog, type LogFacts, OUTCOMES_IN_LOG } from '../call-log.ts'
import { growingColumns } from './growing-columns.ts'
import { numberTable } from './intern-numbers.ts'
import { NO_PLACE, type WordTable, wordTable } from './intern-words.ts'
import { emptyDraft } from './log-columns.ts'
import { MASKED, NO_DIGITS, type NumberKey, ROUNDED } from './number-form.ts'
import type { LogPlan } from './plan.ts'
import { type ProblemList, problemList } from './problem-list.ts'
import type { AuditProblem } from './problems.ts'
import { readSeconds, SECONDS_INVALID } from './read-seconds.ts'
import { TIME_OUT_OF_RANGE } from './read-time.ts'
import { COLUMNS_MAX, type RecordFields } from './record.ts'
import { INSIDE, partyReader } from './row-party.ts'
import { signalReader } from './row-signal.ts'
import { startReader } from './row-start.ts'

export interface CallTaker {
  readonly take: (record: RecordFields) => void
  readonly problem: (row: number, problem: AuditProblem) => void
  readonly finish: () => { readonly log: CallLog; readonly facts: TakenFacts }
}

/** What the taking of rows finds out about a file. */
export type TakenFacts = Pick<LogFacts, 'leftOut' | 'problems' | 'problemCounts' | 'signals'>

/** Turns records into calls, one after the other. */
export function callTaker(plan: LogPlan): CallTaker {
  const problems = problemList()
  const columns = growingColumns()
  const numbers = numberTable()
  const orgs = wordTable()
  const staffs = wordTable()
  const startOf = startReader(plan)
  const party = partyReader(plan, wordTable())
  const signals = signalReader(plan)
  const leftOut = new Map<string, number>()
  const named = nameReader(problems, plan)
  const fits = widthCheck(plan.widths)
  const talkOf = talkReader(plan, problems)
  const draft = emptyDraft()

  const rejected = (row: number, problem: AuditProblem, column: number | undefined): void => {
    problems.add(row, problem, column === undefined ? undefined : plan.columnName(column))
  }

  return {
    take(record) {
      if (record.row <= plan.headerRow || isBlank(record)) return
      if (!fits(record)) return rejected(record.row, 'columns-differ', undefined)
      const start = startOf(record)
      if (start < 0) return rejected(record.row, timeProblem(start), plan.columns.start)
      const key = party.read(record)
      if (key === INSIDE) {
        leftOut.set('internal', (leftOut.get('internal') ?? 0) + 1)
        return
      }
      if (key < 0) return rejected(record.row, numberProblem(key), plan.columns.number)
      draft.row = record.row
      draft.startSec = start
      draft.number = numbers.placeOf(key)
      draft.talkSec = talkOf(record)
      draft.signal = signals.read(record, draft.talkSec)
      draft.outcome = signals.table.outcomeAt(draft.signal)
      draft.org = named(orgs, record, plan.columns.org)
      draft.staff = named(staffs, record, plan.columns.staff)
      draft.inbound = party.inbound()
      columns.push(draft)
    },
    problem: (row, problem) => problems.add(row, problem),
    finish() {
      const count = columns.count()
      const log: CallLog = {
        count,
        ...columns.take(),
        numbers: numbers.texts(),
        signals: signals.table.texts(),
        orgs: wordsOf(orgs, plan),
        staffs: wordsOf(staffs, plan),
      }
      return {
        log,
        facts: {
          leftOut: Object.fromEntries(leftOut),
          problems: problems.kept(),
          problemCounts: problems.counts(),
          signals: signalFacts(log, signals.table.unknownAt),
        },
      }
    },
  }
}

function isBlank({ count, starts, ends }: RecordFields): boolean {
  return count === 1 && (ends[0] ?? 0) - (starts[0] ?? 0) === 0
}

function timeProblem(reason: number): AuditProblem {
  return reason === TIME_OUT_OF_RANGE ? 'date-out-of-range' : 'date-invalid'
}

function numberProblem(reason: NumberKey): AuditProblem {
  if (reason === NO_DIGITS) return 'number-missing'
  if (reason === MASKED) return 'number-masked'
  return reason === ROUNDED ? 'number-rounded' : 'number-invalid'
}

/** Whether a record has as many fields as it may; empty ones too many do not matter. */
function widthCheck(widths: readonly number[]): (record: RecordFields) => boolean {
  const allowed = new Uint8Array(COLUMNS_MAX + 2)
  for (const width of widths) allowed[Math.min(width, COLUMNS_MAX + 1)] = 1
  const widest = Math.max(...widths)
  return ({ count, starts, ends }) => {
    if (widths.length === 0 || allowed[count] === 1) return true
    if (count < widest) return false
    for (let at = widest; at < count; at += 1) if ((ends[at] ?? 0) > (starts[at] ?? 0)) return false
    return true
  }
}

function talkReader(plan: LogPlan, problems: ProblemList): (record: RecordFields) => number {
  const { talk = -1 } = plan.columns
  return (record) => {
    if (talk < 0) return 0
    const seconds = readSeconds(record.bytes, record.starts[talk] ?? 0, record.ends[talk] ?? 0)
    if (seconds === SECONDS_INVALID)
      problems.add(record.row, 'duration-invalid', plan.columnName(talk))
    return Math.max(seconds, 0)
  }
}

function nameReader(
  problems: ProblemList,
  plan: LogPlan,
): (words: WordTable, record: RecordFields, column: number | undefined) => number {
  return (words, record, column) => {
    if (column === undefined) return 0
    const place = words.placeOf(record.bytes, record.starts[column] ?? 0, record.ends[column] ?? 0)
    if (place !== NO_PLACE) return place
    problems.add(record.row, 'too-many-names', plan.columnName(column))
    return 0
  }
}

function wordsOf(words: WordTable, plan: LogPlan): string[] {
  return Array.from({ length: words.count() }, (_, place) => plan.text.decode(words.bytesAt(place)))
}

function signalFacts(log: CallLog, unknownAt: (place: number) => boolean): LogFacts['signals'] {
  const calls = new Uint32Array(log.signals.length)
  const outcomes = new Uint8Array(log.signals.length)
  for (let i = 0; i < log.count; i += 1) {
    const place = log.signal[i] ?? 0
    calls[place] = (calls[place] ?? 0) + 1
    outcomes[place] = log.outcome[i] ?? 0
  }
  return log.signals.map((signal, place) => ({
    signal,
    outcome: OUTCOMES_IN_LOG[outcomes[place] ?? 0] ?? 'answered-unknown',
    calls: calls[place] ?? 0,
    unknown: unknownAt(place),
  }))
}
