import { all, among, any, is, less, not, reaches } from './condition.ts'
import { CONTENT, STANDING } from './lines-more.ts'
import {
  BY_AGENCY,
  CALL,
  IN,
  type Line,
  NO_NUMBER,
  OUT,
  type Rows,
  STRANGER,
  stop,
  TO_DEBTOR,
  VISIT,
} from './row.ts'

const officer = is('actorRole', 'complaint-officer')
const answersComplaint = all(officer, is('holdComplaint', true))

/** Written from regulations.md §6 and the texts of the rules, not from their code. */
const RULES: Readonly<Record<string, Rows>> = {
  'agency-listed': [
    ['FACT_UNKNOWN', 'DENY', all(BY_AGENCY, is('agencyListed', 'unknown'))],
    ['AGENCY_NOT_ON_LIST', 'DENY', all(BY_AGENCY, is('agencyListed', 'no'))],
  ],
  bankruptcy: stop('BANKRUPTCY_ACCEPTED', 'DENY', 'holdBankruptcy'),
  'call-recorded': [
    ['FACT_UNKNOWN', 'DENY', all(CALL, is('recording', 'unknown'))],
    ['RECORDING_DOWN', 'DENY', all(CALL, is('recording', 'no'))],
  ],
  'case-dials': [
    ['ATTEMPT_CAP_CASE', 'DEFER', all(CALL, reaches('dials', 'dialsMax')), 'tomorrow'],
  ],
  'channel-permitted': [
    [
      'CHANNEL_NOT_PERMITTED_BY_LENDER',
      'DENY',
      all(OUT, is('lenderLimitsChannels', true), not(among('channel', 'lenderChannels'))),
    ],
  ],
  'channel-traceable': [
    ['CHANNEL_NOT_TRACEABLE', 'DENY', all(OUT, not(among('channel', 'traceableChannels')))],
  ],
  'collector-assigned': [
    ['FACT_UNKNOWN', 'DENY', all(OUT, is('staffActive', 'unknown'))],
    ['FACT_UNKNOWN', 'DENY', all(OUT, not(answersComplaint), is('assigned', 'unknown'))],
    [
      'ACTOR_NOT_QUALIFIED',
      'DENY',
      all(OUT, any(is('staffActive', 'no'), all(not(answersComplaint), is('assigned', 'no')))),
    ],
  ],
  'complaint-hold': stop('COMPLAINT_HOLD', 'DENY', 'holdComplaint', any(IN, not(officer))),
  'connected-cap': [
    ['INBOUND_NOT_COUNTED', 'ALLOW', IN],
    ['CONNECTED_CAP', 'DEFER', all(CALL, reaches('connected', 'connectedMax')), 'tomorrow'],
  ],
  'contact-only-when-lost': [
    [
      'DEBTOR_REACHABLE',
      'DENY',
      all(
        OUT,
        is('role', 'contact'),
        is('holdDeceased', false),
        is('holdIncapacity', false),
        less('day', 'contactsFrom'),
      ),
    ],
  ],
  'contact-refused': [
    [
      'CONTACT_REFUSED',
      'DENY',
      all(
        OUT,
        any(
          is('personRefused', true),
          all(is('numberRefused', true), not(TO_DEBTOR)),
          all(STRANGER, is('refusedElsewhere', 'yes')),
        ),
      ),
    ],
    ['FACT_UNKNOWN', 'DENY', all(OUT, STRANGER, is('refusedElsewhere', 'unknown'))],
  ],
  'debtor-notified': [
    [
      'OUTSOURCING_NOT_NOTIFIED',
      'DENY',
      all(BY_AGENCY, is('mayBeBank', true), is('agencyAnnounced', false)),
    ],
  ],
  'debtor-only': [['UNRELATED_THIRD_PARTY', 'DENY', all(OUT, is('role', 'unrelated'))]],
  'debtor-preference': [
    ['CHANNEL_REFUSED', 'DENY', all(OUT, is('channelRefused', true))],
    ['DEBTOR_REFUSED', 'REVIEW', all(OUT, is('refusedForEver', true))],
    ['DEBTOR_PREFERENCE', 'DEFER', all(OUT, is('wishesClosed', 'until')), 'wishesOpenAt'],
    ['DEBTOR_REFUSED', 'REVIEW', all(OUT, is('wishesClosed', 'always'))],
  ],
  deceased: stop('DECEASED', 'DENY', 'holdDeceased', TO_DEBTOR),
  'dispute-hold': stop('DISPUTE_OPEN', 'DENY', 'holdDispute'),
  'hardship-interval': [
    [
      'HARDSHIP_INTERVAL',
      'DEFER',
      all(CALL, TO_DEBTOR, is('hardship', true), less('day', 'callsAgainOn')),
      'callsAgainAt',
    ],
  ],
  'holiday-ban': [
    ['CALENDAR_NOT_COVERED', 'DENY', all(OUT, is('banned', 'unknown'))],
    ['HOLIDAY_END_UNKNOWN', 'DENY', all(OUT, is('banned', 'end-unknown'))],
    ['STATUTORY_HOLIDAY', 'DEFER', all(OUT, is('banned', 'until')), 'bannedUntil'],
  ],
  'identity-unverified': stop('IDENTITY_UNVERIFIED', 'DENY', 'holdIdentityUnverified'),
  incapacity: stop('INCAPACITY', 'REVIEW', 'holdIncapacity', TO_DEBTOR),
  'lawful-source': [
    ['UNLAWFUL_SOURCE', 'DENY', all(OUT, not(among('numberSource', 'lawfulSources')))],
  ],
  'note-review': stop('NOTE_REVIEW', 'REVIEW', 'holdNoteReview'),
  'number-attempts': [
    ['FACT_UNKNOWN', 'DENY', all(CALL, is('limitsTries', true), NO_NUMBER)],
    ['ATTEMPT_CAP_NUMBER', 'DEFER', all(CALL, reaches('tries', 'triesMax')), 'tomorrow'],
  ],
  'number-valid': [
    ['FACT_UNKNOWN', 'DENY', all(OUT, NO_NUMBER)],
    ['NUMBER_OF_ANOTHER', 'DENY', all(OUT, is('numberIsTheirs', false))],
    ['NUMBER_INVALID', 'DENY', all(OUT, is('numberDead', true))],
  ],
  'person-attempts': [
    [
      'ATTEMPT_CAP_PERSON',
      'DEFER',
      all(CALL, reaches('personTries', 'personTriesMax')),
      'tomorrow',
    ],
  ],
  'plan-active': stop('PLAN_ACTIVE', 'DENY', 'holdPlan'),
  prison: stop('PRISON', 'DENY', 'holdPrison'),
  'quiet-hours': [
    ['NO_HOURS_LEFT', 'DENY', all(OUT, is('hoursClosed', 'always'))],
    ['QUIET_HOURS', 'DEFER', all(OUT, is('hoursClosed', 'until')), 'hoursOpenAt'],
  ],
  settled: [
    ['FACT_UNKNOWN', 'DENY', is('caseStatus', 'none')],
    ['ANSWER_ONLY', 'ALLOW', all(IN, not(is('caseStatus', 'open')))],
    ['SETTLED', 'DENY', is('caseStatus', 'settled')],
    ['CASE_RETURNED', 'DENY', is('caseStatus', 'returned')],
    ['WRITTEN_OFF', 'DENY', is('caseStatus', 'written-off')],
  ],
  'stop-list': stop('STOP_LIST', 'DENY', 'holdStopList'),
  'visit-cap': [
    [
      'VISIT_INTERVAL_HARDSHIP',
      'DEFER',
      all(VISIT, is('visitAsked', false), is('hardship', true), less('day', 'visitsAgainOn')),
      'visitsAgainAt',
    ],
    [
      'VISIT_CAP',
      'DEFER',
      all(VISIT, is('visitAsked', false), reaches('visits', 'visitsMax')),
      'tomorrow',
    ],
  ],
  'visit-pair': [
    ['FACT_UNKNOWN', 'DENY', all(VISIT, is('visitPlanned', false))],
    ['VISIT_MIN_TWO', 'DENY', all(VISIT, less('visitors', 'visitorsMin'))],
    [
      'VISIT_MAX_TWO_HARDSHIP',
      'DENY',
      all(VISIT, is('hardship', true), less('visitorsHardshipMax', 'visitors')),
    ],
  ],
  'visit-recorded': [
    ['FACT_UNKNOWN', 'DENY', all(VISIT, is('visitRecording', 'unknown'))],
    ['VISIT_NOT_RECORDED', 'DENY', all(VISIT, is('visitRecording', 'no'))],
  ],
}

/** The whole table, one line for each word that a rule can say. */
export const LINES: readonly Line[] = Object.entries({ ...RULES, ...CONTENT, ...STANDING }).flatMap(
  ([rule, rows]) =>
    rows.map(([reason, verdict, when, until]): Line => {
      return { rule, reason, verdict, when, ...(until && { until }) }
    }),
)
