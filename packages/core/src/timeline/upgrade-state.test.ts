import { expect, it } from 'vitest'
import { caseId, contactId, orgId, partyId } from '../ids.ts'
import { instant } from '../time/instant.ts'
import { EMPTY_STATE } from './state.ts'
import { upgradeState } from './upgrade-state.ts'

const contact = {
  at: instant(1),
  case: caseId('case-1'),
  point: null,
  party: partyId('party-1'),
  role: 'debtor',
  channel: 'sms',
  direction: 'inbound',
  org: orgId('org-1'),
  staff: 'system',
  numberKey: null,
  startBy: null,
  startedAt: null,
  endedAt: null,
  outcome: null,
  recorded: false,
} as const

it('gives a snapshot of an earlier version the parts it lacks, and changes nothing else', () => {
  const { carried: _carried, reviews: _reviews, ...older } = EMPTY_STATE
  const id = contactId('debtor-1.c-1')
  const stored = { ...older, contacts: { [id]: contact } }
  // An older version wrote contacts without `misdirected`; JSON knows no types.
  const upgraded = upgradeState(JSON.parse(JSON.stringify(stored)))
  expect(upgraded).toEqual({
    ...EMPTY_STATE,
    contacts: { [id]: { ...contact, misdirected: false } },
  })
})

it('leaves a snapshot of this version as it is', () => {
  const id = contactId('debtor-1.c-1')
  const state = { ...EMPTY_STATE, contacts: { [id]: { ...contact, misdirected: true } } }
  expect(upgradeState(state)).toEqual(state)
})
