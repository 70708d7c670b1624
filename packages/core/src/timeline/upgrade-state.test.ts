import { expect, it } from 'vitest'
import { throughStorage } from '../../test/arbitrary-timeline.ts'
import { written } from '../../test/sample-calls.ts'
import { caseId, contactId, orgId, partyId, pointId } from '../ids.ts'
import { instant } from '../time/instant.ts'
import { applyEvent } from './fold.ts'
import { type DebtorState, EMPTY_STATE } from './state.ts'
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

/** JSON knows no types: what an older version wrote. */
const asStored = (value: object): Partial<DebtorState> => throughStorage(value)

it('gives a snapshot from before transfers the parts it lacks, and changes nothing else', () => {
  const { carried: _carried, reviews: _reviews, tombstones: _tombstones, ...older } = EMPTY_STATE
  const id = contactId('debtor-1.c-1')
  const upgraded = upgradeState(asStored({ ...older, contacts: { [id]: contact } }))
  const now = { ...contact, misdirected: false, reported: {}, talkSec: null }
  expect(upgraded).toEqual({ ...EMPTY_STATE, contacts: { [id]: now } })
})

it('gives a snapshot from before doubled words what it knew: outcomes, dead numbers, last reached', () => {
  const { tombstones: _t, struck: _s, remembered: _r, ...older } = EMPTY_STATE
  const id = contactId('debtor-1.c-1')
  const point = { numberKey: 'key-1', invalid: 'not-in-service', invalidSince: instant(5) }
  const [P1, P2] = [pointId('p-1'), pointId('p-2')]
  const stored = {
    ...older,
    reachedAt: instant(7),
    contacts: { [id]: { ...contact, misdirected: true, outcome: 'busy', endedAt: instant(3) } },
    points: {
      [P1]: point,
      [P2]: { ...point, numberKey: 'key-2', invalid: 'wrong-person' },
    },
  }
  const upgraded = upgradeState(asStored(stored))
  expect(upgraded.contacts[id]).toMatchObject({ reported: { busy: 3 }, misdirected: true })
  expect(upgraded.remembered).toEqual({ reachedAt: 7, dead: { 'key-1': 5 } })
  expect(upgraded.struck).toEqual({ [P2]: { why: 'wrong-person', since: 5 } })
  const [next] = written([instant(9), { kind: 'contact-started', contact: contactId('c-2') }])
  if (next === undefined) throw new Error('there is one')
  const after = applyEvent(upgraded, next)
  expect(after.points).toEqual(upgraded.points)
  expect(after.reachedAt).toBe(7)
})

it('leaves a snapshot of this version as it is', () => {
  const id = contactId('debtor-1.c-1')
  const now = { ...contact, misdirected: true, reported: {}, talkSec: null }
  const state = { ...EMPTY_STATE, contacts: { [id]: now } }
  expect(upgradeState(state)).toEqual(state)
})
