import { commonDirection } from './directions.ts'
import {
  type Direction,
  headerWord,
  type LogColumnsOf,
  type ShapeFound,
  type TableFormat,
  words,
} from './format.ts'
import { hangupCause } from './hangup-causes.ts'
import { outcomeOfWord } from './outcome-words.ts'
import { looksLikeDigits, looksLikeTime } from './shapes.ts'

/** How a template lays out a call; `least`: the columns that it has at least. */
interface Template {
  readonly columns: LogColumnsOf
  readonly least: number
  /** Columns that a site may have put in front, such as the address of the switch. */
  readonly inFront: number
}

const TEMPLATES: readonly Template[] = [
  // `example`, and those that begin as it does: `sql`, `snom`, `linksys`.
  {
    columns: {
      caller: 1,
      staff: 1,
      number: 2,
      direction: 3,
      start: 4,
      answered: 5,
      end: 6,
      duration: 7,
      talk: 8,
      outcome: 9,
      leg: 10,
      otherLeg: 11,
      org: 12,
    },
    least: 13,
    inFront: 2,
  },
  // `asterisk`: laid out as Asterisk's, with FreeSWITCH's own words.
  {
    columns: {
      org: 0,
      caller: 1,
      staff: 1,
      number: 2,
      direction: 3,
      start: 9,
      answered: 10,
      end: 11,
      duration: 12,
      talk: 13,
      outcome: 14,
    },
    least: 17,
    inFront: 0,
  },
]

/**
 * `opencdrrate` writes neither the start nor the cause of release: a call that was answered begins
 * with its talk here, any other with its end.
 */
const RATED: LogColumnsOf = {
  direction: 2,
  caller: 3,
  staff: 3,
  number: 4,
  answered: 5,
  end: 6,
  talk: 7,
  org: 8,
}
const RATED_LEAST = 12

/** The templates that FreeSWITCH's `cdr_csv` comes with; others are read by their header. */
export const freeswitchCdrCsv: TableFormat = {
  id: 'freeswitch-cdr-csv-example',
  words: {
    caller: ['calleridnumber'],
    staff: ['calleridnumber'],
    number: ['destinationnumber'],
    direction: words('direction context'),
    start: words('startstamp startepoch startuepoch'),
    answered: words('answerstamp answerepoch answeruepoch'),
    end: words('endstamp endepoch enduepoch'),
    duration: ['duration'],
    talk: ['billsec'],
    outcome: ['hangupcause'],
    leg: ['uuid'],
    otherLeg: ['bleguuid'],
    org: ['accountcode'],
  },
  marks: [words('startstamp startepoch startuepoch'), ['hangupcause'], ['destinationnumber']],
  shape,
  meaning: {
    numberIs: 'callee',
    staffIs: 'extension',
    direction: directionOfContext,
    outcome(word, _cause, { answered, talked }) {
      // A template without the cause tells by the time of answer alone.
      if (word === '') {
        return { outcome: answered || talked ? 'answered-unknown' : 'no-answer', unknown: false }
      }
      return outcomeOfWord(word, { talked: answered || talked })
    },
  },
}

function shape(rows: readonly (readonly string[])[]): ShapeFound | undefined {
  for (const { columns, least, inFront } of TEMPLATES) {
    for (let more = 0; more <= inFront; more += 1) {
      const found = mostLike(rows, behind(columns, more), (row, moved) => {
        return row.length >= least + more && isCall(row, moved)
      })
      if (found !== undefined) return found
    }
  }
  return mostLike(rows, RATED, (row) => row.length >= RATED_LEAST && isRated(row))
}

function mostLike(
  rows: readonly (readonly string[])[],
  columns: LogColumnsOf,
  isLike: (row: readonly string[], columns: LogColumnsOf) => boolean,
): ShapeFound | undefined {
  const like = rows.filter((row) => isLike(row, columns))
  if (like.length * 2 <= rows.length) return undefined
  return { columns, widths: [...new Set(like.map((row) => row.length))] }
}

function behind(columns: LogColumnsOf, more: number): LogColumnsOf {
  return Object.fromEntries(Object.entries(columns).map(([field, at]) => [field, at + more]))
}

function isRated(row: readonly string[]): boolean {
  const { direction = -1, end = -1, talk = -1 } = RATED
  return (
    /^(?:in|out)bound$/.test(row[direction] ?? '') &&
    looksLikeTime(row[end]) &&
    looksLikeDigits(row[talk])
  )
}

function isCall(row: readonly string[], columns: LogColumnsOf): boolean {
  const { start, end, duration, talk, outcome } = columns
  return (
    looksLikeTime(row[start ?? -1]) &&
    looksLikeTime(row[end ?? -1]) &&
    looksLikeDigits(row[duration ?? -1]) &&
    looksLikeDigits(row[talk ?? -1]) &&
    looksLikeCause(row[outcome ?? -1])
  )
}

/** Its causes have no blanks: `NO ANSWER` is Asterisk's. */
function looksLikeCause(word = ''): boolean {
  return /^\w+$/.test(word) && hangupCause(headerWord(word)) !== undefined
}

/** `public` is where calls from outside arrive in the dial plan that FreeSWITCH comes with. */
function directionOfContext(word: string): Direction | undefined {
  return /^(?:public|from-(?:pstn|trunk))/i.test(word) ? 'in' : commonDirection(word)
}
