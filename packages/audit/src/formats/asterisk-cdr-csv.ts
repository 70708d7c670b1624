import { timeOfText } from '../read/time-text.ts'
import { type Direction, headerWord, type ShapeFound, type TableFormat } from './format.ts'
import { outcomeOfWord } from './outcome-words.ts'
import { looksLikeDigits, looksLikeTime } from './shapes.ts'

const COLUMNS = {
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
} as const

/** Sixteen columns, and `uniqueid` and `userfield` where they are switched on. */
const WIDTHS = [16, 17, 18]

const DISPOSITIONS = ['ANSWERED', 'NO ANSWER', 'NOANSWER', 'BUSY', 'FAILED', 'CONGESTION']

/** `Master.csv` of Asterisk: no header, sixteen to eighteen columns. */
export const asteriskCdrCsv: TableFormat = {
  id: 'asterisk-cdr-csv',
  words: {
    org: ['accountcode'],
    caller: ['src', 'source'],
    number: ['dst', 'destination'],
    direction: ['dcontext', 'destinationcontext'],
    staff: ['channel'],
    start: ['start', 'calldate'],
    answered: ['answer', 'answertime'],
    end: ['end', 'endtime'],
    duration: ['duration'],
    talk: ['billsec', 'billableseconds'],
    outcome: ['disposition'],
  },
  marks: [['disposition'], ['billsec', 'billableseconds'], ['dcontext', 'dst', 'lastapp']],
  shape,
  meaning: {
    numberIs: 'callee',
    staffIs: 'channel',
    direction: directionOfContext,
    outcome(word, _cause, { talked }) {
      if (headerWord(word) !== 'answered') return outcomeOfWord(word, { talked })
      if (talked) return { outcome: 'answered-unknown', unknown: false }
      // Billed from the answer on: without a second of it nobody was talked to.
      return { outcome: 'no-answer', unknown: false, note: '0 s' }
    },
  },
}

function shape(rows: readonly (readonly string[])[]): ShapeFound | undefined {
  const like = rows.filter(
    (row) =>
      WIDTHS.includes(row.length) &&
      DISPOSITIONS.includes(row[14]?.toUpperCase() ?? '') &&
      looksLikeTime(row[9]) &&
      looksLikeDigits(row[12]) &&
      looksLikeDigits(row[13]),
  )
  if (like.length * 2 <= rows.length) return undefined
  const zone = isUtc(like) ? { zone: 'UTC' } : {}
  return { columns: COLUMNS, widths: WIDTHS, ...zone }
}

/** A context is the name of a part of the dial plan; these are what installations call theirs. */
const OUT = /^(?:out|outbound|outgoing|outcall|dialout|from-internal|outrt|macro-dialout)/i
const IN =
  /^(?:in$|inbound|incoming|from-(?:trunk|pstn|did|sip-external|zaptel|dahdi|digital|analog)|ext-did|ext-queues|ivr|did)/i

function directionOfContext(word: string): Direction | undefined {
  if (OUT.test(word)) return 'out'
  return IN.test(word) ? 'in' : undefined
}

/** Rows needed before they are believed to show the zone. */
const PROOF_ROWS = 3

/**
 * The number in front of `uniqueid` is the second of the channel's birth in UTC. Where the wall clock
 * shows the same, times are in UTC (`usegmtime=yes`, or a machine set to UTC).
 */
function isUtc(rows: readonly (readonly string[])[]): boolean {
  const apart = rows.flatMap((row) => {
    const born = /(\d{10})\.\d+$/.exec(row[16] ?? '')?.[1]
    const start = timeOfText(row[9] ?? '', 'day-first', (day, second) => day * 86_400 + second)
    return born === undefined || start === undefined ? [] : [start - Number(born)]
  })
  return apart.length >= PROOF_ROWS && apart.every((seconds) => Math.abs(seconds) <= 5)
}
