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
  },
]

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
      return outcomeOfWord(word, { talked: answered || talked })
    },
  },
}

function shape(rows: readonly (readonly string[])[]): ShapeFound | undefined {
  for (const { columns, least } of TEMPLATES) {
    const like = rows.filter((row) => row.length >= least && isCall(row, columns))
    if (like.length * 2 <= rows.length) continue
    return { columns, widths: [...new Set(like.map((row) => row.length))] }
  }
  return undefined
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
