import type { LogPlan } from './plan.ts'
import type { ProblemList } from './problem-list.ts'
import { readSeconds, SECONDS_INVALID } from './read-seconds.ts'
import { NOT_READ, type RecordFields } from './record.ts'

/** The length of the talk in whole seconds. */
export interface TalkReader {
  /** As the system gives it; 0 where it does not. */
  readonly given: (record: RecordFields) => number
  /** From the answer to the end: of a call that was answered, where no length is given. */
  readonly between: (record: RecordFields) => number
}

export function talkReader(plan: LogPlan, problems: ProblemList): TalkReader {
  const { talk = -1, answered = -1, end = -1 } = plan.columns
  const given = (record: RecordFields): number => {
    if (talk < 0) return 0
    if (record.talkSec !== NOT_READ) return record.talkSec
    const seconds = readSeconds(record.bytes, record.starts[talk] ?? 0, record.ends[talk] ?? 0)
    if (seconds === SECONDS_INVALID) {
      problems.add(record.row, 'duration-invalid', plan.columnName(talk))
    }
    return Math.max(seconds, 0)
  }
  const between = (record: RecordFields): number => {
    if (talk >= 0 || answered < 0 || end < 0) return 0
    const { bytes, starts, ends } = record
    const from = plan.time(bytes, starts[answered] ?? 0, ends[answered] ?? 0)
    const until = plan.time(bytes, starts[end] ?? 0, ends[end] ?? 0)
    return from < 0 || until < 0 ? 0 : Math.max(until - from, 0)
  }
  return { given: plan.talk ?? given, between }
}
