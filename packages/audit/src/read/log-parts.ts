import type { CallLog, LogFacts } from '../call-log.ts'
import { u16 } from '../judge/at.ts'
import type { CallSink, TakenLog } from './call-taker.ts'
import { growingColumns } from './growing-columns.ts'
import { hashOf, numberTable } from './intern-numbers.ts'
import type { Raise } from './legs.ts'
import type { LogColumns } from './log-columns.ts'
import { numberOfKey } from './number-form.ts'
import { BUCKETS, type SpillFiles, spillFiles } from './spill-files.ts'

/** What is put aside when a log does not fit. */
export interface SpillOptions {
  /** So many calls are held in memory; beyond, they go to disk. */
  readonly callsMax: number
  /** Where a folder for them may be made, such as the system's folder for temporary files. */
  readonly directory: string
  /**
   * What numbers of one person have in common, such as the place of their debtor, so that they end
   * in the same part; `undefined`: the number stands for itself. It is asked once for each number.
   */
  readonly personOf?: (number: string) => string | undefined
}

/**
 * A log in parts of which each holds all calls of the persons in it: judged one by one they give what
 * the whole would. A log that fits is one part.
 */
export interface LogParts {
  readonly facts: LogFacts
  readonly count: number
  /** Walked as often as needed; a part is read when its turn comes, and kept by nobody. */
  readonly parts: () => Iterable<CallLog>
  /** Removes what is on disk. */
  readonly close: () => void
}

export interface PartsBuilder {
  readonly sink: CallSink
  readonly done: (taken: TakenLog) => Omit<LogParts, 'facts'> & Pick<LogFacts, 'signals'>
  readonly close: () => void
}

/** Gathers calls in memory and, where they do not fit, by bucket on disk. */
export function partsBuilder(spill: SpillOptions | undefined): PartsBuilder {
  const numbers = numberTable()
  const columns = growingColumns(numbers.placeOf)
  const buckets: number[] = []
  const signalCalls: number[] = []
  let files: SpillFiles | undefined
  let count = 0

  const bucketAt = (place: number): number => {
    const known = buckets[place]
    if (known !== undefined) return known
    const key = numbers.keyAt(place)
    const person = spill?.personOf?.(numberOfKey(key))
    const bucket = (person === undefined ? hashOf(key) : hashOfText(person)) % BUCKETS
    buckets[place] = bucket
    return bucket
  }
  const flush = (directory: string): SpillFiles => {
    files ??= spillFiles(directory)
    files.write(columns.take(), bucketAt)
    return files
  }

  const counted = (calls: number): void => {
    count += calls
    if (spill !== undefined && columns.count() >= spill.callsMax) flush(spill.directory)
  }

  return {
    sink: {
      call(draft, key) {
        columns.push(draft, key)
        signalCalls[draft.signal] = (signalCalls[draft.signal] ?? 0) + 1
        counted(1)
      },
      room: columns.room,
      filled({ columns: { signal }, first }, calls) {
        for (let at = first; at < first + calls; at += 1) {
          const place = u16(signal, at)
          signalCalls[place] = (signalCalls[place] ?? 0) + 1
        }
        columns.filled(calls)
        counted(calls)
      },
    },
    done(taken) {
      const signals = signalsWith(taken, signalCalls)
      const onDisk = files === undefined || spill === undefined ? undefined : flush(spill.directory)
      const whole =
        onDisk === undefined ? wholeLog(columns.take(), numbers.texts(), taken) : undefined
      return {
        count,
        signals,
        parts: () => (whole === undefined ? partsOf(onDisk, taken, numbers.keyAt) : [whole]),
        close: () => files?.close(),
      }
    },
    close: () => files?.close(),
  }
}

/** How many calls each signal has, once second legs have said theirs. */
function signalsWith({ raises, facts }: TakenLog, calls: readonly number[]): LogFacts['signals'] {
  const counts = [...calls]
  for (const { from, signal } of raises) {
    counts[from] = (counts[from] ?? 0) - 1
    counts[signal] = (counts[signal] ?? 0) + 1
  }
  return facts.signals.map((fact, place) => ({ ...fact, calls: counts[place] ?? 0 }))
}

function wholeLog(columns: LogColumns, numbers: readonly string[], taken: TakenLog): CallLog {
  raise(columns, taken.raises)
  const { signals, orgs, staffs } = taken
  return { count: columns.row.length, ...columns, numbers, signals, orgs, staffs }
}

function* partsOf(
  files: SpillFiles | undefined,
  taken: TakenLog,
  keyAt: (place: number) => number,
): Generator<CallLog, void, undefined> {
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const columns = files?.read(bucket)
    if (columns === undefined) continue
    const own = numberTable()
    for (const [at, place] of columns.number.entries())
      columns.number[at] = own.placeOf(keyAt(place))
    yield wholeLog(columns, own.texts(), taken)
  }
}

/** Writes what second legs said into the rows of the first; rows rise in both. */
function raise(columns: LogColumns, raises: readonly Raise[]): void {
  let at = 0
  for (const { row, outcome, signal } of raises) {
    while ((columns.row[at] ?? Number.POSITIVE_INFINITY) < row) at += 1
    if (columns.row[at] !== row) continue
    columns.outcome[at] = outcome
    columns.signal[at] = signal
  }
}

function hashOfText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return (hash ^ (hash >>> 15)) >>> 0
}
