import { asteriskShape } from './asterisk-layouts.ts'
import { type Direction, headerWord, type SignalMeaning, type TableFormat } from './format.ts'
import { outcomeOfWord } from './outcome-words.ts'

/** Call records of Asterisk: `Master.csv` and others without a header, or a table with one. */
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
    leg: ['uniqueid'],
  },
  marks: [['disposition'], ['billsec', 'billableseconds'], ['dcontext', 'dst', 'lastapp']],
  shape: asteriskShape,
  meaning: {
    numberIs: 'callee',
    staffIs: 'channel',
    failsOver: true,
    direction: directionOfContext,
    outcome: (word, _cause, { talked }) => outcomeOfDisposition(word, talked),
  },
}

function outcomeOfDisposition(word: string, talked: boolean): SignalMeaning {
  if (headerWord(word) === 'answered') {
    if (talked) return { outcome: 'answered-unknown', unknown: false }
    // Billed from the answer on: without a second of it nobody was talked to.
    return { outcome: 'no-answer', unknown: false, note: '0 s' }
  }
  const said = outcomeOfWord(word, { talked: false })
  // Seconds are billed while a queue or an announcement holds the line, too: whether the other side
  // answered is what the disposition says.
  return talked && !said.unknown ? { ...said, note: 'talked' } : said
}

/** A context is the name of a part of the dial plan; these are what installations call theirs. */
const OUT = /^(?:out|outbound|outgoing|outcall|dialout|from-internal|outrt|macro-dialout)/i
const IN =
  /^(?:in$|inbound|incoming|from-(?:trunk|pstn|did|sip-external|zaptel|dahdi|digital|analog|gsm|dongle|outside|external)|ext-did|ext-queues|ivr|did)/i

function directionOfContext(word: string): Direction | undefined {
  if (OUT.test(word)) return 'out'
  return IN.test(word) ? 'in' : undefined
}
