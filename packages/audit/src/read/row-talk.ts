import type { LogPlan } from './plan.ts'
import type { ProblemList } from './problem-list.ts'
import { readSeconds, SECONDS_EMPTY, SECONDS_INVALID } from './read-seconds.ts'
import type { RecordFields } from './record.ts'

/** The length of the talk in whole seconds. */
export type TalkReader = (record: RecordFields) => number

/** As the system gives it; where it does not, from the answer to the end. */
export function talkReader(plan: LogPlan, problems: ProblemList): TalkReader {
  const { talk = -1, answered = -1, end = -1 } = plan.columns
  const between = (record: RecordFields): number => {
    if (answered < 0 || end < 0) return 0
    const { bytes, starts, ends } = record
    const from = plan.time(bytes, starts[answered] ?? 0, ends[answered] ?? 0)
    const until = plan.time(bytes, starts[end] ?? 0, ends[end] ?? 0)
    return from < 0 || until < 0 ? 0 : Math.max(until - from, 0)
  }
  return (record) => {
    if (talk < 0) return between(record)
    const seconds = readSeconds(record.bytes, record.starts[talk] ?? 0, record.ends[talk] ?? 0)
    if (seconds >= 0) return seconds
    if (seconds === SECONDS_INVALID) {
      problems.add(record.row, 'duration-invalid', plan.columnName(talk))
    }
    return seconds === SECONDS_EMPTY ? between(record) : 0
  }
}
