import { commonDirection } from './directions.ts'
import { headerWord, type TableFormat, words } from './format.ts'
import { outcomeOfWord } from './outcome-words.ts'

/** The file that CDR-Stats imports; its times have no zone and are those of its server. */
export const cdrStatsCsv: TableFormat = {
  id: 'cdr-stats-csv',
  words: {
    caller: ['calleridnumber'],
    staff: ['calleridnumber'],
    number: ['destinationnumber'],
    direction: ['direction'],
    start: ['startingdate'],
    duration: ['duration'],
    talk: ['billsec'],
    outcome: ['hangupcause'],
    cause: ['hangupcauseid'],
    org: ['accountcode'],
  },
  marks: [['startingdate'], words('hangupcauseid hangupcause'), ['destinationnumber'], ['billsec']],
  meaning: {
    numberIs: 'callee',
    staffIs: 'extension',
    direction: commonDirection,
    outcome(word, cause, { talked }) {
      if (talked) return { outcome: 'answered-unknown', unknown: false }
      const said = outcomeOfWord(headerWord(word) === '' ? cause : word, { talked })
      // Not a second was billed: whatever the cause is called, nobody answered.
      return said.unknown || said.outcome === 'answered-unknown'
        ? { outcome: 'no-answer', unknown: false }
        : said
    },
  },
}
