import type { Outcome } from '@fencun/core/timeline/contact'
import { commonDirection } from './directions.ts'
import { type TableFormat, UNTOLD, words } from './format.ts'

/**
 * The statuses that VICIdial comes with. Agents' own words for a talk are connected; a site adds its
 * own, which nobody can know: they count as connected and are listed.
 */
const STATUSES: readonly (readonly [Outcome, string])[] = [
  [
    'answered-unknown',
    'SALE NI NP CALLBK CBHOLD DNC DEC XFER PU PM DROP XDROP PDROP TIMEOT AFAX SVYEXT SVYVM SVYHU SVYREC SVYCLM IVRXFR RQXFER HXFER INCALL DISPO',
  ],
  ['voicemail', 'A AA AM AL QVMAIL'],
  ['no-answer', 'NA N'],
  ['busy', 'B AB'],
  ['off', 'ADCT'],
  ['not-in-service', 'DC ADC'],
  ['technical-failure', 'LRERR CG CGT CONGES'],
  ['not-dialled', 'NEW QUEUE DNCL DNCC'],
]

const BY_STATUS: ReadonlyMap<string, Outcome> = new Map(
  STATUSES.flatMap(([outcome, statuses]) =>
    words(statuses).map((status): readonly [string, Outcome] => [status, outcome]),
  ),
)

/** An export of VICIdial's table of outbound calls. */
export const vicidialLog: TableFormat = {
  id: 'vicidial_log',
  words: {
    // The second since 1970 needs no zone; the date beside it is the server's wall clock.
    start: words('startepoch calldate'),
    end: ['endepoch'],
    // The lead's own number, and beside it the one that was dialled where the export has it.
    number: words('phonenumberdialed phonenumber'),
    talk: ['lengthinsec'],
    outcome: ['status'],
    // Only the log of calls that came in has the seconds in the queue.
    direction: ['queueseconds'],
    staff: ['user'],
    org: ['usergroup'],
  },
  marks: [['leadid'], words('calldate startepoch'), ['phonenumber'], ['status']],
  meaning: {
    numberIs: 'other-party',
    staffIs: 'name',
    direction: (word) => (/^\d+(?:\.\d+)?$/.test(word) ? 'in' : commonDirection(word)),
    outcome(word) {
      const outcome = BY_STATUS.get(word.toUpperCase())
      return outcome === undefined ? UNTOLD : { outcome, unknown: false }
    },
  },
}
