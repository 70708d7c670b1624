import { commonDirection } from './directions.ts'
import { type Direction, headerWord, type ShapeFound, type TableFormat, words } from './format.ts'
import { hangupCause } from './hangup-causes.ts'
import { outcomeOfWord } from './outcome-words.ts'
import { looksLikeDigits, looksLikeTime } from './shapes.ts'

const COLUMNS = {
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
} as const

const WIDTH = 15

/** The template `example` of FreeSWITCH's `cdr_csv`; other templates are read by their header. */
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
  const like = rows.filter(
    (row) =>
      row.length >= WIDTH &&
      looksLikeTime(row[4]) &&
      looksLikeTime(row[6]) &&
      looksLikeDigits(row[7]) &&
      looksLikeDigits(row[8]) &&
      hangupCause(headerWord(row[9] ?? '')) !== undefined,
  )
  if (like.length * 2 <= rows.length) return undefined
  const widths = [...new Set(like.map((row) => row.length))]
  return { columns: COLUMNS, widths }
}

/** `public` is where calls from outside arrive in the dial plan that FreeSWITCH comes with. */
function directionOfContext(word: string): Direction | undefined {
  return /^(?:public|from-(?:pstn|trunk))/i.test(word) ? 'in' : commonDirection(word)
}
