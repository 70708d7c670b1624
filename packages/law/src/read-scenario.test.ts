import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPack } from './load-pack.ts'
import { runVectors, type VectorResult } from './vectors.ts'

const pack = loadPack(join(import.meta.dirname, '..'))

/** Expects leave, so that whatever is not allowed shows as a failure with its answer. */
function asked(facts: object): VectorResult | undefined {
  const given = { at: '2026-11-18T10:00:00', ...facts }
  return runVectors(pack, [{ id: 'S', rulebook: 'cn', facts: given, expect: 'ALLOW' }]).results[0]
}

const CONTACT = { target: 'contact', loss: 'number_invalid' }

describe('null', () => {
  it.each([
    ['recorder', { recording: null }, 'FACT_UNKNOWN'],
    ['published list', { agencyListed: null }, 'FACT_UNKNOWN'],
    ['collector', { actorOk: null }, 'FACT_UNKNOWN'],
    ['subcontract', { subcontract: null }, 'FACT_UNKNOWN'],
    ['training', { trainedOn: null }, 'FACT_UNKNOWN'],
    ['evaluation', { evaluatedOn: null }, 'FACT_UNKNOWN'],
    ['number of visitors', { channel: 'visit', visitors: null }, 'FACT_UNKNOWN'],
    ['recorder of a visit', { channel: 'visit', avRecording: null }, 'FACT_UNKNOWN'],
    ['principal', { content: ['criminal_law'], principal: null }, 'FACT_UNKNOWN'],
    ['end of a guarantee', { target: 'guarantor', guarantee: { kind: 'joint', periodEnd: null } }],
  ])('for the %s means that nobody knows, and gives no leave', (_, facts, reason = '') => {
    expect(asked(facts)?.result).toBe('fail')
    expect(asked(facts)?.got).toMatch(/^(DENY|REVIEW)$/)
    expect(asked(facts)?.answered).toContain(reason)
  })

  it.each([
    'connToday',
    'unansweredSameNumberToday',
    'dialsToday',
    'visitsToday',
    'debtorNotified',
    'agency',
    'channel',
    'target',
    'initiator',
    'contactRefused',
    'contactConnectedTotal',
    'discloses',
  ])('for %s is not read as its usual value', (key) => {
    const answer = asked({ ...CONTACT, [key]: null })
    expect(answer).toMatchObject({ result: 'fail', got: 'UNREADABLE' })
    expect(answer?.answered).toContain(`facts.${key}`)
  })

  it('for a detail or a list is as if it was left out', () => {
    const lists = { status: null, content: null, debtorNoContact: null }
    const details = { agreement: null, lastCallDate: null, lossDate: null, contactSource: null }
    expect(asked({ ...lists, ...details })).toMatchObject({ result: 'pass' })
  })
})

describe('days', () => {
  it.each([
    ['a failure of today', '2026-11-18T00:30:00', 'DENY'],
    ['a failure of yesterday', '2026-11-17T23:59:59', 'ALLOW'],
    ['a failure late in the day of Greenwich', '2026-11-17T16:00:00Z', 'DENY'],
    ['a failure before midnight in Beijing', '2026-11-17T15:59:59Z', 'ALLOW'],
  ])('are those of Beijing: %s', (_, lossDate, outcome) => {
    expect(asked({ target: 'contact', loss: '3_calls_failed', lossDate })?.got).toBe(outcome)
  })

  it('an agreement ends with a day; an hour is refused, not stretched to the end of it', () => {
    const agreement = { window: ['22:00', '22:30'], evidence: true, expires: '2026-11-18T12:00:00' }
    const answer = asked({ at: '2026-11-18T22:15:00', agreement })
    expect(answer?.answered).toContain('agreement.expires')
  })

  it('three calls in vain of an unknown day prove nothing yet; a dead number does', () => {
    expect(asked({ target: 'contact', loss: '3_calls_failed' })?.got).toBe('DENY')
    expect(asked(CONTACT)?.got).toBe('ALLOW')
  })
})

describe('what is said is not passed over', () => {
  it('the source of a number is of the number asked for, whoever owns it', () => {
    const scraped = { contactSource: 'phonebook_scrape' }
    expect(asked(scraped)?.reasons).toEqual(['UNLAWFUL_SOURCE'])
    expect(asked({ contactSource: 'contract' })?.got).toBe('ALLOW')
  })

  it('a lawful source may be written as people write it, and what nobody writes is no source', () => {
    for (const contactSource of ['debtor_reserved', 'Told by contact', 'public_channel']) {
      expect(asked({ contactSource })?.got, contactSource).toBe('ALLOW')
    }
    expect(asked({ contactSource: 'constructor' })?.reasons).toEqual(['UNLAWFUL_SOURCE'])
  })

  it('who quotes criminal law says of how much', () => {
    expect(asked({ content: ['criminal_law'] })?.got).toBe('DENY')
    expect(asked({ content: ['criminal_law'], principal: 50_000 })?.got).toBe('ALLOW')
  })

  it('a debtor in hardship who asks for a call is called', () => {
    const yesterday = { status: ['hardship'], lastCallDate: '2026-11-17', profile: 'tender' }
    expect(asked(yesterday)?.reasons).toEqual(['HARDSHIP_INTERVAL'])
    expect(asked({ ...yesterday, debtorAsked: true })?.got).toBe('ALLOW')
    expect(asked({ ...yesterday, debtorAsked: true, connToday: 3 })?.reasons).toEqual([
      'CONNECTED_CAP',
    ])
  })

  it('the catalogue’s own words for prison and death are understood', () => {
    expect(asked({ status: ['jail'] })?.reasons).toEqual(['PRISON'])
    expect(asked({ status: ['death'] })?.reasons).toEqual(['DECEASED'])
    expect(asked({ status: ['moved'] })?.got).toBe('UNREADABLE')
  })
})
