import type { CallLog, LogFacts } from '../call-log.ts'

/** Several logs as one: a person is called through several systems, and all of it counts together. */
export interface JoinedLog {
  readonly log: CallLog
  /** By log: how many rows stand before it, see `rowAt`. */
  readonly rowsBefore: readonly number[]
}

/** Joins logs in the order given; of one log nothing is copied. @throws RangeError for none */
export function joinLogs(
  reads: readonly { readonly log: CallLog; readonly facts: Pick<LogFacts, 'rows'> }[],
): JoinedLog {
  const [first] = reads
  if (first === undefined) throw new RangeError('there is at least one log')
  const rowsBefore: number[] = []
  let rows = 0
  for (const { facts } of reads) {
    rowsBefore.push(rows)
    rows += facts.rows
  }
  if (reads.length === 1) return { log: first.log, rowsBefore }
  const logs = reads.map(({ log }) => log)
  const count = logs.reduce((sum, log) => sum + log.count, 0)
  const numbers = wordsOf(logs.map((log) => log.numbers))
  const signals = wordsOf(logs.map((log) => log.signals))
  const orgs = wordsOf(logs.map((log) => log.orgs))
  const staffs = wordsOf(logs.map((log) => log.staffs))
  const whole: CallLog = {
    count,
    row: new Uint32Array(count),
    startSec: new Uint32Array(count),
    number: new Uint32Array(count),
    outcome: new Uint8Array(count),
    signal: new Uint16Array(count),
    talkSec: new Uint32Array(count),
    org: new Uint16Array(count),
    staff: new Uint16Array(count),
    inbound: new Uint8Array(count),
    numbers: numbers.words,
    signals: signals.words,
    orgs: orgs.words,
    staffs: staffs.words,
  }
  let at = 0
  for (const [k, log] of logs.entries()) {
    for (const same of ['startSec', 'outcome', 'talkSec', 'inbound'] as const) {
      whole[same].set(log[same].subarray(0, log.count), at)
    }
    shifted(whole.row, log.row, {
      at,
      count: log.count,
      place: (row) => row + (rowsBefore[k] ?? 0),
    })
    for (const [column, { places }] of [
      ['number', numbers],
      ['signal', signals],
      ['org', orgs],
      ['staff', staffs],
    ] as const) {
      const own = places[k] ?? []
      shifted(whole[column], log[column], { at, count: log.count, place: (old) => own[old] ?? 0 })
    }
    at += log.count
  }
  return { log: whole, rowsBefore }
}

interface Shift {
  readonly at: number
  readonly count: number
  readonly place: (old: number) => number
}

function shifted(
  to: Uint32Array | Uint16Array,
  from: Uint32Array | Uint16Array,
  { at, count, place }: Shift,
): void {
  for (let i = 0; i < count; i += 1) to[at + i] = place(from[i] ?? 0)
}

/** One list of words for all logs, and for each log where its own words went. */
function wordsOf(lists: readonly (readonly string[])[]): {
  words: readonly string[]
  places: readonly (readonly number[])[]
} {
  const known = new Map<string, number>()
  const places = lists.map((list) =>
    list.map((word) => {
      const place = known.get(word) ?? known.size
      known.set(word, place)
      return place
    }),
  )
  return { words: [...known.keys()], places }
}
