import { all, among, any, has, is, less, not, reaches } from './condition.ts'
import { BY_AGENCY, CALL, IN, OUT, type Rows, STRANGER, TO_DEBTOR } from './row.ts'

const WRITTEN = among('channel', ['sms', 'email', 'wework', 'letter', 'voice_notice'])
const LETTER = all(OUT, is('channel', 'letter'))
const DECLARED_LETTER = all(LETTER, is('declared', true))
const CARD = all(is('mayBeBank', true), is('mayBeCard', true))
const AUTHORITY = any(
  has('says', 'public-body'),
  has('says', 'criminal-law'),
  has('says', 'court-will-enforce'),
)
const STERN = any(has('says', 'credit-reporting'), AUTHORITY)
const FEE = all(has('says', 'undisclosed-fee'), is('newLoan', true))
const COSTS_IN_FORCE = reaches('day', 20_666)

/** What nobody may say, and what some may say of some accounts. */
export const CONTENT: Readonly<Record<string, Rows>> = {
  'authority-words': [
    ['AUTHORITY_WORDS_NOT_PERMITTED', 'DENY', all(is('neverAuthority', true), AUTHORITY)],
  ],
  'commercial-message': [
    ['FACT_UNKNOWN', 'DENY', all(has('says', 'marketing'), is('consent', 'unknown'))],
    [
      'COMMERCIAL_SMS_NO_CONSENT',
      'DENY',
      all(has('says', 'marketing'), is('consent', 'no'), is('channel', 'sms')),
    ],
    ['COMMERCIAL_NO_CONSENT', 'DENY', all(has('says', 'marketing'), is('consent', 'no'))],
  ],
  'court-enforcement': [
    ['FACT_UNKNOWN', 'DENY', all(has('says', 'court-will-enforce'), is('limitation', 'unknown'))],
    [
      'LIMITATION_EXPIRED',
      'DENY',
      all(has('says', 'court-will-enforce'), is('limitation', 'expired')),
    ],
  ],
  'credit-repair': [
    [
      'REPAIR_PROMISE_REVIEW',
      'REVIEW',
      all(has('says', 'credit-repair-promise'), is('promiseVerified', true)),
    ],
    ['FALSE_PROMISE', 'DENY', has('says', 'credit-repair-promise')],
  ],
  'criminal-wording': [
    ['FACT_UNKNOWN', 'DENY', all(has('says', 'criminal-law'), is('productKnown', false))],
    [
      'CRIMINAL_WORDING_LOAN',
      'DENY',
      all(has('says', 'criminal-law'), not(among('product', 'criminalProducts'))),
    ],
    ['FACT_UNKNOWN', 'DENY', all(has('says', 'criminal-law'), is('principalKnown', false))],
    [
      'CRIMINAL_WORDING',
      'DENY',
      all(has('says', 'criminal-law'), less('principal', 'criminalFrom')),
    ],
  ],
  'disclosed-costs': [
    ['UNDISCLOSED_FEE', 'DENY', all(COSTS_IN_FORCE, FEE)],
    ['FACT_UNKNOWN', 'DENY', all(COSTS_IN_FORCE, is('newLoan', true), is('costs', 'unknown'))],
    ['UNDISCLOSED_COST', 'DENY', all(COSTS_IN_FORCE, is('newLoan', true), is('costs', 'beyond'))],
  ],
  'inbound-demand': [
    [
      'DEMAND_WHILE_STOPPED',
      'DENY',
      all(IN, is('asksForMoney', true), any(is('stopped', true), not(is('caseStatus', 'open')))),
    ],
  ],
  'ledger-amount': [
    ['FACT_UNKNOWN', 'DENY', is('demand', 'unknown')],
    ['AMOUNT_NOT_LEDGER', 'DENY', is('demand', 'differs')],
  ],
  'letter-content': [
    ['FACT_UNKNOWN', 'DENY', all(CARD, DECLARED_LETTER, is('letterShows', 'unknown'))],
    ['LETTER_INCOMPLETE', 'DENY', all(CARD, DECLARED_LETTER, is('letterShows', 'less'))],
  ],
  'letter-liable': [['LETTER_TO_THIRD_PARTY', 'DENY', all(LETTER, STRANGER)]],
  'letter-masked': [
    ['FACT_UNKNOWN', 'DENY', all(DECLARED_LETTER, is('masked', 'unknown'))],
    ['NOT_MASKED', 'DENY', all(DECLARED_LETTER, is('masked', 'no'))],
  ],
  'machine-labelled': [
    ['FACT_UNKNOWN', 'DENY', is('machine', 'unknown')],
    ['MACHINE_NOT_LABELLED', 'DENY', is('machine', 'no')],
  ],
  'no-new-debt': [['BORROW_TO_REPAY', 'DENY', has('says', 'borrow-to-repay')]],
  'no-threat': [['THREAT', 'DENY', has('says', 'threat')]],
  'official-payment': [['NON_OFFICIAL_PAYMENT', 'DENY', has('says', 'collector-receives-cash')]],
  'small-balance': [
    ['FACT_UNKNOWN', 'DENY', all(reaches('mildBelow', 1), STERN, is('dueKnown', false))],
    ['SMALL_BALANCE_MILD_ONLY', 'DENY', all(STERN, less('due', 'mildBelow'))],
  ],
  'template-approved': [
    ['FACT_UNKNOWN', 'DENY', all(OUT, is('declared', false), is('wantsScripts', true), WRITTEN)],
    [
      'TEMPLATE_NOT_APPROVED',
      'DENY',
      all(OUT, is('template', 'none'), is('wantsScripts', true), WRITTEN),
    ],
    ['FACT_UNKNOWN', 'DENY', all(OUT, is('declared', true), is('template', 'unknown'))],
    ['TEMPLATE_NOT_APPROVED', 'DENY', all(OUT, is('template', 'no'))],
  ],
  'third-party-disclosure': [['DISCLOSURE_TO_THIRD_PARTY', 'DENY', is('tellsTooMuch', true)]],
  'true-facts': [['FALSE_FACT', 'DENY', has('says', 'false-fact')]],
  'true-identity': [['FALSE_IDENTITY', 'DENY', has('says', 'false-identity')]],
}

const GUARANTOR = all(OUT, is('role', 'guarantor'))

/** Third parties, the agency, the collector, and contacts that come too thick. */
export const STANDING: Readonly<Record<string, Rows>> = {
  'agencies-per-day': [
    ['SEVERAL_AGENCIES', 'ALLOW', all(OUT, less('organisationsMax', 'organisations'))],
  ],
  'agency-assessed': [
    ['FACT_UNKNOWN', 'DENY', all(BY_AGENCY, is('impactAssessed', 'unknown'))],
    ['IMPACT_NOT_ASSESSED', 'DENY', all(BY_AGENCY, is('impactAssessed', 'no'))],
  ],
  'agency-evaluated': [
    ['FACT_UNKNOWN', 'DENY', all(BY_AGENCY, is('evaluated', 'unknown'))],
    ['EVALUATION_OVERDUE', 'DENY', all(BY_AGENCY, is('evaluated', 'overdue'))],
  ],
  'channels-per-hour': [
    ['SEVERAL_CHANNELS', 'ALLOW', all(OUT, less('channelsMax', 'channelsInHour'))],
  ],
  'collector-qualified': [
    ['FACT_UNKNOWN', 'DENY', all(OUT, is('suspended', 'unknown'))],
    ['ACTOR_SUSPENDED', 'DENY', all(OUT, is('suspended', 'yes'))],
    ['FACT_UNKNOWN', 'DENY', all(OUT, is('confidential', 'unknown'))],
    ['CONFIDENTIALITY_NOT_SIGNED', 'DENY', all(OUT, is('confidential', 'no'))],
    ['FACT_UNKNOWN', 'DENY', all(OUT, is('trained', 'unknown'))],
    ['ACTOR_NOT_QUALIFIED', 'DENY', all(OUT, is('trained', 'overdue'))],
  ],
  'contact-once': [
    ['CONTACT_CAP', 'REVIEW', all(OUT, is('role', 'contact'), reaches('talks', 'talksMax'))],
  ],
  'guarantor-liable': [
    ['GUARANTEE_NOT_VERIFIED', 'REVIEW', all(GUARANTOR, is('guarantee', 'none'))],
    ['NOT_LIABLE', 'DENY', all(GUARANTOR, is('guarantee', 'not-liable'))],
    ['GUARANTEE_PERIOD_EXPIRED', 'DENY', all(GUARANTOR, is('guarantee', 'expired'))],
    ['GENERAL_GUARANTEE_ORDER', 'REVIEW', all(GUARANTOR, is('guarantee', 'order'))],
    ['GUARANTEE_PERIOD_UNKNOWN', 'REVIEW', all(GUARANTOR, is('guarantee', 'period-unknown'))],
    ['GUARANTEE_ENDS_SOON', 'ALLOW', all(GUARANTOR, is('guarantee', 'ends-soon'))],
  ],
  'no-subcontract': [
    ['FACT_UNKNOWN', 'DENY', all(BY_AGENCY, is('subcontracted', 'unknown'))],
    ['SUBCONTRACT', 'DENY', all(BY_AGENCY, is('subcontracted', 'yes'))],
  ],
  'private-tool': [
    ['PRIVATE_CHANNEL', 'DENY', all(OUT, among('channel', ['private_phone', 'private_im']))],
  ],
  'public-posting': [['PUBLIC_POSTING', 'DENY', all(OUT, is('channel', 'public_post'))]],
  'sensitive-third-party': [
    ['SENSITIVE_THIRD_PARTY', 'REVIEW', all(OUT, not(TO_DEBTOR), is('sensitive', true))],
  ],
  'tries-apart': [['TRIES_TOO_CLOSE', 'ALLOW', all(CALL, reaches('callsJustNow', 1))]],
}
