import { type LogFacts, OUTCOMES_IN_LOG } from '../call-log.ts'
import type { Room } from './growing-columns.ts'
import { isHeaderAgain } from './header-on-the-way.ts'
import type { Raise } from './legs.ts'
import type { CallDraft } from './log-columns.ts'
import { LogProblem } from './log-problem.ts'
import { mixedWatch } from './mixed.ts'
import type { NumberKey } from './number-form.ts'
import type { LogPlan } from './plan.ts'
import { type ProblemList, problemList } from './problem-list.ts'
import { AUDIT_PROBLEMS, type AuditProblem } from './problems.ts'
import { quickLayout } from './quick-layout.ts'
import { type QuickBytes, readQuickly } from './quick-rows.ts'
import type { RecordFields } from './record.ts'
import { isBlank } from './row-fit.ts'
import { LEFT_OUT, type RowReader, type RowVerdict, rowReader } from './row-reader.ts'

/** Where calls go, each with the key of its number; `draft.number` is not in it. */
export interface CallSink {
  readonly call: (draft: Readonly<CallDraft>, key: NumberKey) => void
  /** Where calls can be written without being handed over one by one; all columns but `number`. */
  readonly room: () => Room
  /** Says that so many of the places in a room are calls now. */
  readonly filled: (room: Room, calls: number) => void
}

export interface CallTaker {
  readonly take: (record: RecordFields) => void
  readonly problem: (row: number, problem: AuditProblem) => void
  readonly takeQuickly: (bytes: QuickBytes) => void
  /** @throws LogProblem `log-mixed`, `log-unrecognised`, `log-empty` */
  readonly finish: () => TakenLog
}

/** What the taking of rows found out. */
export interface TakenLog {
  readonly facts: Pick<LogFacts, 'leftOut' | 'problems' | 'problemCounts' | 'signals'>
  readonly signals: readonly string[]
  readonly orgs: readonly string[]
  readonly staffs: readonly string[]
  readonly raises: readonly Raise[]
}

/** Turns records into calls, one after the other, and keeps count of those that are none. */
export function callTaker(plan: LogPlan, sink: CallSink, separator?: number): CallTaker {
  const problems = problemList()
  const rows = rowReader(plan, problems)
  const leftOut = new Map<string, number>()
  const mixed = mixedWatch(() => nothingRead(problems, leftOut))
  const { draft } = rows
  const layout = separator === undefined ? undefined : quickLayout(plan, rows, separator)
  let calls = 0

  const leaveOut = (why: string): void => {
    leftOut.set(why, (leftOut.get(why) ?? 0) + 1)
  }
  const reject = (record: RecordFields, problem: AuditProblem): void => {
    // A row of another shape: perhaps the header once more, perhaps another file's.
    const isStrange = problem === 'columns-differ' || problem === 'date-invalid'
    if (isStrange && isHeaderAgain(record, plan)) return leaveOut('header-again')
    const column = columnOf(plan, problem)
    problems.add(record.row, problem, column === undefined ? undefined : plan.columnName(column))
    if (isStrange) mixed.bad(record.row)
  }

  return {
    take(record) {
      if (record.row <= plan.headerRow || isBlank(record)) return
      const verdict = rows.read(record)
      if (verdict === 'call') {
        mixed.good()
        calls += 1
        sink.call(draft, rows.key())
      } else if (isLeftOut(verdict)) {
        mixed.good()
        leaveOut(verdict)
      } else reject(record, verdict)
    },
    takeQuickly(bytes) {
      if (layout === undefined || bytes.row < plan.headerRow) return
      while (bytes.from < bytes.end) {
        const room = sink.room()
        const read = readQuickly(layout, bytes, room)
        if (read > 0) {
          mixed.good()
          calls += read
          sink.filled(room, read)
        }
        if (read < room.size) return
      }
    },
    problem: (row, problem) => problems.add(row, problem),
    finish() {
      mixed.end()
      if (calls === 0) throw nothingRead(problems, leftOut)
      return takenLog(rows, problems, Object.fromEntries(leftOut))
    },
  }
}

function isLeftOut(verdict: Exclude<RowVerdict, 'call'>): verdict is (typeof LEFT_OUT)[number] {
  return LEFT_OUT.some((why) => why === verdict)
}

function columnOf({ columns }: LogPlan, problem: AuditProblem): number | undefined {
  if (problem.startsWith('date')) return columns.start ?? columns.end
  return problem.startsWith('number') ? columns.number : undefined
}

function takenLog(
  { signals, names, raises }: RowReader,
  problems: ProblemList,
  leftOut: Readonly<Record<string, number>>,
): TakenLog {
  const texts = signals.texts()
  return {
    facts: {
      leftOut,
      problems: problems.kept(),
      problemCounts: problems.counts(),
      signals: texts.map((signal, place) => ({
        signal,
        outcome: OUTCOMES_IN_LOG[signals.outcomeAt(place)] ?? 'answered-unknown',
        calls: 0,
        unknown: signals.unknownAt(place),
      })),
    },
    signals: texts,
    orgs: names.orgs(),
    staffs: names.staffs(),
    raises: raises(),
  }
}

const PROBLEM_WORDS: Readonly<Record<string, { readonly en: string }>> = AUDIT_PROBLEMS

function nothingRead(problems: ProblemList, leftOut: ReadonlyMap<string, number>): LogProblem {
  const first = problems.kept()[0]
  if (first !== undefined) {
    const why = PROBLEM_WORDS[first.problem]?.en ?? first.problem
    const where = first.column === undefined ? '' : ` (column \`${first.column}\`)`
    const detail = `no row could be read as a call; in the first one ${why}${where}`
    return new LogProblem('log-unrecognised', detail, `row ${first.row}`)
  }
  const why = [...leftOut.keys()].join(', ')
  const detail = why === '' ? 'there is no call' : `all rows are left out: ${why}`
  return new LogProblem('log-empty', detail)
}
