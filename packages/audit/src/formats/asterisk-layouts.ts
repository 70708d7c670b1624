import { timeOfText } from '../read/time-text.ts'
import type { LogColumnsOf, ShapeFound } from './format.ts'
import { looksLikeDigits, looksLikeTime } from './shapes.ts'

/** How one of Asterisk's modules lays out a call, where no header says so. */
interface Layout {
  readonly columns: LogColumnsOf & Required<Pick<LogColumnsOf, 'start' | 'outcome'>>
  /** How many columns a row has, by what is switched on; a site may add its own behind. */
  readonly widths: readonly [number, number]
  /** The column of `uniqueid`. */
  readonly born: number
}

const LAYOUTS: readonly Layout[] = [
  // cdr_csv: sixteen columns; `uniqueid`, `userfield`, and `peeraccount`, `linkedid`, `sequence`
  // where loguniqueid, loguserfield and newcdrcolumns are on.
  {
    columns: {
      org: 0,
      caller: 1,
      number: 2,
      direction: 3,
      staff: 5,
      start: 9,
      answered: 10,
      end: 11,
      duration: 12,
      talk: 13,
      outcome: 14,
    },
    widths: [16, 21],
    born: 16,
  },
  // cdr_custom, by the mapping that comes with it: the caller's name first, the account behind.
  {
    columns: {
      caller: 1,
      number: 2,
      direction: 3,
      staff: 4,
      start: 8,
      answered: 9,
      end: 10,
      duration: 11,
      talk: 12,
      outcome: 13,
      org: 15,
    },
    widths: [16, 19],
    born: 16,
  },
  // The table of cdr_mysql, cdr_odbc and FreePBX: the time first, neither answer nor end.
  {
    columns: {
      start: 0,
      caller: 2,
      number: 3,
      direction: 4,
      staff: 5,
      duration: 9,
      talk: 10,
      outcome: 11,
      org: 13,
    },
    widths: [14, 26],
    born: 14,
  },
]

const DISPOSITIONS = ['ANSWERED', 'NO ANSWER', 'NOANSWER', 'BUSY', 'FAILED', 'CONGESTION']

/** The layout that most of the rows have. */
export function asteriskShape(rows: readonly (readonly string[])[]): ShapeFound | undefined {
  for (const { columns, widths, born } of LAYOUTS) {
    const like = rows.filter((row) => row.length >= widths[0] && isCall(row, columns))
    if (like.length * 2 <= rows.length) continue
    const zone = isUtc(like, columns.start, born) ? { zone: 'UTC' } : {}
    const leg = like.every((row) => row.length <= born) ? {} : { leg: born }
    return { columns: { ...columns, ...leg }, widths: widthsOf(like, widths), ...zone }
  }
  return undefined
}

function isCall(row: readonly string[], { start, duration, talk, outcome }: LogColumnsOf): boolean {
  return (
    DISPOSITIONS.includes(row[outcome ?? -1]?.toUpperCase() ?? '') &&
    looksLikeTime(row[start ?? -1]) &&
    looksLikeDigits(row[duration ?? -1]) &&
    looksLikeDigits(row[talk ?? -1])
  )
}

function widthsOf(
  rows: readonly (readonly string[])[],
  [least, most]: readonly [number, number],
): readonly number[] {
  const usual = Array.from({ length: most - least + 1 }, (_, more) => least + more)
  return [...new Set([...usual, ...rows.map(({ length }) => length)])]
}

/** Rows needed before they are believed to show the zone. */
const PROOF_ROWS = 3

/**
 * The number in front of `uniqueid` is the second of the channel's birth in UTC. Where the wall clock
 * shows the same, times are in UTC (`usegmtime=yes`, or a machine set to UTC).
 */
function isUtc(rows: readonly (readonly string[])[], start: number, uniqueid: number): boolean {
  const apart = rows.flatMap((row) => {
    const born = /(\d{10})\.\d+$/.exec(row[uniqueid] ?? '')?.[1]
    const at = timeOfText(row[start] ?? '', 'day-first', (day, second) => day * 86_400 + second)
    return born === undefined || at === undefined ? [] : [at - Number(born)]
  })
  return apart.length >= PROOF_ROWS && apart.every((seconds) => Math.abs(seconds) <= 5)
}
