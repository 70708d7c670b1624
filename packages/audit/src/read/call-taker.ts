import type { LogFacts } from '../call-log.ts'
import { wordTable } from './intern-words.ts'
import { type LegTable, legTable, type Raise } from './legs.ts'
import { type CallDraft, emptyDraft } from './log-columns.ts'
import { LogProblem } from './log-problem.ts'
import { mixedWatch } from './mixed.ts'
import { MASKED, NO_DIGITS, type NumberKey, ROUNDED } from './number-form.ts'
import { INSIDE, UNKNOWN_CALLER } from './party.ts'
import type { LogPlan } from './plan.ts'
import { type ProblemList, problemList } from './problem-list.ts'
import type { AuditProblem } from './problems.ts'
import { TIME_OUT_OF_RANGE } from './read-time.ts'
import type { RecordFields } from './record.ts'
import { isBlank, isHeader, widthCheck } from './row-fit.ts'
import { type NameReader, nameReader } from './row-names.ts'
import { partyReader } from './row-party.ts'
import { type SignalReader, signalReader } from './row-signal.ts'
import { startReader } from './row-start.ts'
import { talkReader } from './row-talk.ts'

/** Where calls go; `draft.number` is the place that `number` gave to the key. */
export interface CallSink {
  readonly number: (key: NumberKey) => number
  readonly call: (draft: Readonly<CallDraft>) => void
}

export interface CallTaker {
  readonly take: (record: RecordFields) => void
  readonly problem: (row: number, problem: AuditProblem) => void
  /** @throws LogProblem `log-mixed`, `log-unrecognised`, `log-empty` */
  readonly finish: () => TakenLog
}

/** What the taking of rows found out. */
export interface TakenLog {
  readonly facts: Pick<LogFacts, 'leftOut' | 'problems' | 'problemCounts'>
  readonly names: NameReader
  readonly signals: SignalReader['table']
  readonly raises: readonly Raise[]
}

/** Turns records into calls, one after the other. */
export function callTaker(plan: LogPlan, sink: CallSink): CallTaker {
  const problems = problemList()
  const leftOut = new Map<string, number>()
  const mixed = mixedWatch()
  const legs: LegTable | undefined = legTable(plan)
  const startOf = startReader(plan)
  const party = partyReader(plan, wordTable())
  const signals = signalReader(plan)
  const names = nameReader(plan, problems)
  const fits = widthCheck(plan.widths)
  const talk = talkReader(plan, problems)
  // The channel or the number of a caller outside is nobody's seat.
  const hasNames = plan.meaning.staffIs === 'name'
  const draft = emptyDraft()
  let calls = 0

  const leaveOut = (why: string): void => {
    leftOut.set(why, (leftOut.get(why) ?? 0) + 1)
  }
  const reject = (row: number, problem: AuditProblem, column: number | undefined): void => {
    problems.add(row, problem, column === undefined ? undefined : plan.columnName(column))
  }
  /** A row of another shape: perhaps the header once more, perhaps another file's. */
  const strange = (record: RecordFields, problem: AuditProblem, column?: number): void => {
    if (isHeader(record, plan.header, plan.text.decode)) return leaveOut('header-again')
    reject(record.row, problem, column)
    mixed.bad(record.row)
  }
  /** The second at which the call began; negative: the row is done with. */
  const beginning = (record: RecordFields): number => {
    const kind = plan.cut === undefined ? 'call' : plan.cut(record)
    if (kind === 'beside') leaveOut('no-call')
    else if (kind !== 'call') reject(record.row, kind, undefined)
    else if (!fits(record)) strange(record, 'columns-differ')
    else {
      const start = startOf(record)
      if (start >= 0) return start
      if (start === TIME_OUT_OF_RANGE) reject(record.row, 'date-out-of-range', plan.columns.start)
      else strange(record, 'date-invalid', plan.columns.start)
    }
    return -1
  }

  return {
    take(record) {
      if (record.row <= plan.headerRow || isBlank(record)) return
      const start = beginning(record)
      if (start < 0) return
      mixed.good()
      const key = party.read(record)
      if (key === INSIDE) return leaveOut('internal')
      if (key === UNKNOWN_CALLER) return leaveOut('inbound-without-number')
      if (key < 0) return reject(record.row, numberProblem(key), plan.columns.number)
      draft.row = record.row
      draft.startSec = start
      draft.talkSec = talk.given(record)
      draft.signal = signals.read(record, draft.talkSec)
      draft.outcome = signals.table.outcomeAt(draft.signal)
      if (legs?.isSecond(record, draft) === true) return leaveOut('second-leg')
      if (draft.talkSec === 0 && signals.table.isConnectedAt(draft.signal)) {
        draft.talkSec = talk.between(record)
      }
      draft.inbound = party.inbound()
      draft.org = names.org(record)
      draft.staff = draft.inbound === 0 || hasNames ? names.staff(record) : 0
      draft.number = sink.number(key)
      calls += 1
      sink.call(draft)
    },
    problem: (row, problem) => problems.add(row, problem),
    finish() {
      mixed.end()
      if (calls === 0) throw nothingRead(problems, leftOut)
      return {
        facts: {
          leftOut: Object.fromEntries(leftOut),
          problems: problems.kept(),
          problemCounts: problems.counts(),
        },
        names,
        signals: signals.table,
        raises: legs?.raises() ?? [],
      }
    },
  }
}

function numberProblem(reason: NumberKey): AuditProblem {
  if (reason === NO_DIGITS) return 'number-missing'
  if (reason === MASKED) return 'number-masked'
  return reason === ROUNDED ? 'number-rounded' : 'number-invalid'
}

function nothingRead(problems: ProblemList, leftOut: ReadonlyMap<string, number>): LogProblem {
  const first = problems.kept()[0]
  if (first !== undefined) {
    const detail = `no row could be read as a call; the first one: \`${first.problem}\``
    return new LogProblem('log-unrecognised', detail, `row ${first.row}`)
  }
  const why = [...leftOut.keys()].join(', ')
  return new LogProblem(
    'log-empty',
    why === '' ? 'there is no call' : `all rows are left out: ${why}`,
  )
}
