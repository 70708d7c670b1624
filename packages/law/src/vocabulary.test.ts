import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPack } from './load-pack.ts'
import { runVectors } from './vectors.ts'

const pack = loadPack(join(import.meta.dirname, '..'))

type Row = readonly [why: string, facts: object, outcome: string, reason?: string]

/** Situations in the words of files of worked examples, beyond those of the file itself. */
const GROUPS: Readonly<Record<string, readonly Row[]>> = {
  'hours and agreements': [
    ['eight to the second', { at: '2026-11-18T08:00:00' }, 'ALLOW'],
    ['in the small hours', { at: '2026-11-18T03:00:00' }, 'DEFER', 'QUIET_HOURS'],
    ['a visit at ten', { at: '2026-11-18T22:00:00', channel: 'visit' }, 'DEFER', 'QUIET_HOURS'],
    ['a letter at ten', { at: '2026-11-18T22:00:00', channel: 'letter' }, 'DEFER', 'QUIET_HOURS'],
    [
      'agreed hours with evidence',
      { at: '2026-11-18T22:15:00', agreement: { window: ['22:00', '22:30'], evidence: true } },
      'ALLOW',
    ],
    [
      'agreed hours that were revoked',
      {
        at: '2026-11-18T22:15:00',
        agreement: { window: ['22:00', '22:30'], evidence: true, revoked: true },
      },
      'DEFER',
      'QUIET_HOURS',
    ],
    [
      'after the agreed hours',
      { at: '2026-11-18T22:30:00', agreement: { window: ['22:00', '22:30'], evidence: true } },
      'DEFER',
      'QUIET_HOURS',
    ],
    [
      "an agreement over a lender's hours that it does not open",
      {
        at: '2026-11-18T21:15:00',
        profile: 'tender',
        agreement: { window: ['21:00', '22:00'], evidence: true },
      },
      'DEFER',
      'QUIET_HOURS',
    ],
    [
      'one closed window',
      { at: '2026-11-18T13:00:00', debtorNoContact: ['12:00', '14:00'] },
      'DEFER',
      'DEBTOR_PREFERENCE',
    ],
    [
      'after a closed window',
      { at: '2026-11-18T14:00:00', debtorNoContact: [['12:00', '14:00']] },
      'ALLOW',
    ],
    [
      'a holiday of the tender',
      { at: '2026-02-17T10:00:00', profile: 'tender' },
      'DEFER',
      'STATUTORY_HOLIDAY',
    ],
    ['a Sunday that is a workday', { at: '2026-09-20T10:00:00', profile: 'tender' }, 'ALLOW'],
    ['a weekend is no holiday', { at: '2026-11-21T10:00:00', profile: 'tender' }, 'ALLOW'],
  ],
  counters: [
    ['two connected', { connToday: 2 }, 'ALLOW'],
    ['written as text', { connToday: '3' }, 'DEFER', 'CONNECTED_CAP'],
    [
      'a notice after three calls',
      { connToday: 3, channel: 'voice_notice' },
      'DEFER',
      'CONNECTED_CAP',
    ],
    ['a message after three calls', { connToday: 3, channel: 'sms' }, 'ALLOW'],
    ['five agreed on', { connToday: 3, agreement: { maxCalls: 5, evidence: true } }, 'ALLOW'],
    [
      'five reached',
      { connToday: 5, agreement: { maxCalls: 5, evidence: true } },
      'DEFER',
      'CONNECTED_CAP',
    ],
    [
      'five agreed on without evidence',
      { connToday: 3, agreement: { maxCalls: 5 } },
      'DEFER',
      'CONNECTED_CAP',
    ],
    ['six in vain', { unansweredSameNumberToday: 6 }, 'DEFER', 'ATTEMPT_CAP_NUMBER'],
    ['ten dials of the tender', { dialsToday: 10, profile: 'tender' }, 'DEFER', 'ATTEMPT_CAP_CASE'],
    ['nine dials of the tender', { dialsToday: 9, profile: 'tender' }, 'ALLOW'],
    ['ten dials without a policy', { dialsToday: 10 }, 'ALLOW'],
    ['hardship without a policy', { status: ['hardship'], lastCallDate: '2026-11-17' }, 'ALLOW'],
    ['brought with the file', { carried: { connected: 3, dials: 3 } }, 'DEFER', 'CONNECTED_CAP'],
  ],
  'third parties': [
    ['a dead number', { target: 'contact', loss: 'number_invalid' }, 'ALLOW'],
    [
      'three days in vain',
      { target: 'contact', loss: '3_days_failed', lossDate: '2026-11-17' },
      'ALLOW',
    ],
    ['an agreed case of loss', { target: 'contact', loss: 'agreed_scenario' }, 'ALLOW'],
    ['a debtor without capacity', { target: 'contact', status: ['incapacity'] }, 'ALLOW'],
    [
      'an offer to pay',
      { target: 'contact', loss: 'number_invalid', discloses: true, contactOffersToPay: true },
      'ALLOW',
    ],
    ['nothing disclosed', { target: 'contact', loss: 'number_invalid', discloses: false }, 'ALLOW'],
    [
      'one word disclosed',
      { target: 'contact', loss: 'number_invalid', discloses: 'overdue_time' },
      'DENY',
      'DISCLOSURE_TO_THIRD_PARTY',
    ],
    [
      'a second talk',
      { target: 'contact', loss: 'number_invalid', contactConnectedTotal: 1 },
      'REVIEW',
      'CONTACT_CAP',
    ],
    [
      'a second talk that was asked for',
      { target: 'contact', loss: 'number_invalid', contactConnectedTotal: 1, contactAsked: true },
      'ALLOW',
    ],
    [
      'a bought number',
      { target: 'contact', loss: 'number_invalid', contactSource: 'purchased' },
      'DENY',
      'UNLAWFUL_SOURCE',
    ],
    [
      'told by a contact',
      { target: 'contact', loss: 'number_invalid', contactSource: 'told_by_contact' },
      'ALLOW',
    ],
    [
      'after the guarantee period',
      { target: 'guarantor', guarantee: { signed: true, kind: 'joint', periodEnd: '2026-11-17' } },
      'DENY',
      'GUARANTEE_PERIOD_EXPIRED',
    ],
    [
      'claimed in time',
      {
        target: 'guarantor',
        guarantee: { signed: true, kind: 'joint', periodEnd: '2026-11-17', claimedInTime: true },
      },
      'ALLOW',
    ],
    [
      'after enforcement',
      { target: 'guarantor', guarantee: { signed: true, kind: 'general', preEnforced: true } },
      'ALLOW',
    ],
    ['nothing signed', { target: 'guarantor', guarantee: { signed: false } }, 'DENY', 'NOT_LIABLE'],
    ['an unlisted guarantee', { target: 'guarantor' }, 'REVIEW', 'GUARANTEE_NOT_VERIFIED'],
  ],
  states: [
    ['a dispute', { status: ['dispute'] }, 'DENY', 'DISPUTE_OPEN'],
    ['as one word', { status: 'settled' }, 'DENY', 'SETTLED'],
    ['on the stop list', { status: ['stop_list'] }, 'DENY', 'STOP_LIST'],
    ['dead', { status: ['deceased'] }, 'DENY', 'DECEASED'],
    ['without capacity', { status: ['incapacity'] }, 'REVIEW', 'INCAPACITY'],
    [
      'inbound while disputed',
      { status: ['dispute'], initiator: 'debtor' },
      'ALLOW',
      'ANSWER_ONLY',
    ],
    [
      'a complaint handler is bound by the hours',
      { at: '2026-11-18T22:30:00', status: ['complaint'], role: 'complaint_handler' },
      'DEFER',
      'QUIET_HOURS',
    ],
  ],
  'agencies, people and lines': [
    ['subcontracted', { agency: true, subcontract: true }, 'DENY', 'SUBCONTRACT'],
    ['the lender itself', { agency: false, debtorNotified: false, agencyListed: false }, 'ALLOW'],
    ['a private phone', { channel: 'private_phone' }, 'DENY', 'CHANNEL_NOT_TRACEABLE'],
    ['a private account', { channel: 'private_im' }, 'DENY', 'PRIVATE_CHANNEL'],
    ['a posting', { channel: 'public_post' }, 'DENY', 'PUBLIC_POSTING'],
    ['an unattended fax', { channel: 'fax_unattended' }, 'DENY', 'CHANNEL_NOT_TRACEABLE'],
    ['enterprise WeChat', { channel: 'wework' }, 'ALLOW'],
    ['e-mail', { channel: 'email' }, 'ALLOW'],
    [
      'e-mail under the tender',
      { channel: 'email', profile: 'tender' },
      'DENY',
      'CHANNEL_NOT_PERMITTED_BY_LENDER',
    ],
    ['a letter under the tender', { channel: 'letter', profile: 'tender' }, 'ALLOW'],
    ['a message needs no recorder', { channel: 'sms', recording: false }, 'ALLOW'],
  ],
  visits: [
    ['alone', { channel: 'visit', visitors: 1 }, 'DENY', 'VISIT_MIN_TWO'],
    ['three', { channel: 'visit', visitors: 3 }, 'ALLOW'],
    [
      'a third visit',
      { channel: 'visit', visitors: 2, visitsToday: 2, profile: 'tender' },
      'DEFER',
      'VISIT_CAP',
    ],
    [
      'a second visit of the week in hardship',
      { channel: 'visit', visitors: 2, visitsThisWeek: 1, status: ['hardship'], profile: 'tender' },
      'DEFER',
      'VISIT_INTERVAL_HARDSHIP',
    ],
  ],
  content: [
    [
      'below fifty thousand',
      { content: ['criminal_law'], principal: 49999.99 },
      'DENY',
      'CRIMINAL_WORDING',
    ],
    ['as text', { content: 'criminal_law', principal: '49,999.99' }, 'DENY', 'CRIMINAL_WORDING'],
    [
      'of a consumer loan',
      { content: ['criminal_law'], principal: 80000, product: 'consumer_loan' },
      'DENY',
      'CRIMINAL_WORDING_LOAN',
    ],
    [
      'under the tender',
      { content: ['criminal_law'], principal: 80000, profile: 'tender' },
      'DENY',
      'AUTHORITY_WORDS_NOT_PERMITTED',
    ],
    [
      'new business',
      { content: ['undisclosed_fee'], originated: '2026-08-01' },
      'DENY',
      'UNDISCLOSED_FEE',
    ],
    [
      'an offer with consent',
      { channel: 'sms', content: ['marketing'], marketingConsent: true },
      'ALLOW',
    ],
    ['nothing special', { content: [] }, 'ALLOW'],
    [
      'cash',
      { channel: 'visit', content: ['collector_receives_cash'] },
      'DENY',
      'NON_OFFICIAL_PAYMENT',
    ],
  ],
  'several at once': [
    [
      'the strictest outcome, every reason',
      { at: '2026-11-18T22:30:00', connToday: 3, status: ['plan_active'] },
      'DENY',
      'CONNECTED_CAP',
    ],
  ],
}

describe.each(Object.entries(GROUPS))('%s', (_, rows) => {
  const examples = rows.map(([why, facts, outcome, reason = '']) => ({
    why,
    facts,
    outcome,
    reason,
  }))

  it.each(examples)('$why', ({ why, facts, outcome, reason }) => {
    const given = { at: '2026-11-18T10:00:00', ...facts }
    const vector = { id: why, rulebook: 'cn', facts: given, expect: outcome, reason }
    const { results } = runVectors(pack, [vector])
    expect(results).toMatchObject([{ result: 'pass', got: outcome }])
  })
})

it.each([
  ['a number of calls that is none', { connToday: 'many' }, 'connToday'],
  ['a fraction of a call', { connToday: 1.5 }, 'connToday'],
  ['a principal finer than a fen', { principal: 0.001 }, 'principal'],
  ['a day that does not exist', { originated: '2026-02-30' }, 'originated'],
  ['content that nobody knows', { content: ['horoscope'] }, 'content'],
  ['a kind of guarantee that nobody knows', { guarantee: { kind: 'moral' } }, 'guarantee.kind'],
  ['a term of the guarantee that nobody knows', { guarantee: { rate: 1 } }, 'guarantee'],
  ['a truth value that is none', { contactRefused: 'perhaps' }, 'contactRefused'],
  ['a time without a day', { at: '10:00' }, 'at'],
])('refuses %s, by its place', (id, facts, place) => {
  const given = { at: '2026-11-18T10:00:00', ...facts }
  const vector = { id, rulebook: 'cn', facts: given, expect: 'ALLOW', reason: '' }
  const [result] = runVectors(pack, [vector]).results
  expect(result).toMatchObject({ result: 'fail', got: 'UNREADABLE' })
  expect(result?.answered).toContain(place)
})
