import { contactIdFor, lenderId, lineId, staffId } from '@fencun/core/ids'
import { plusMs } from '@fencun/core/time/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { placeHold } from '../place-hold/place-hold.ts'
import { ask, COLLECTOR, good, LENDER } from '../rehearsal/world.ts'
import { rowKey, storedState } from '../testing/memory-database.ts'
import {
  audit,
  call,
  changed,
  eventsOf,
  isKind,
  MINUTE,
  permitOf,
  type Rehearsed,
  rehearsed,
  startOf,
  tamper,
  withoutFacts,
} from './rehearsed.ts'
import { selfAudit } from './self-audit.ts'

let the: Rehearsed
beforeEach(async () => {
  the = await rehearsed()
})

describe('a history that nobody touched', () => {
  it('has no finding, and every decision was made again', async () => {
    await call(the, 'no-answer')
    await call(the)
    good(await placeHold(the.world, COLLECTOR, { case: the.file.case, reason: 'complaint' }))
    await ask(the.world, the.file)
    const { findings, summary } = await audit(the)
    expect(findings).toEqual([])
    expect(summary).toMatchObject({ debtors: 1, contacts: 2, permits: 2, log: null })
    expect(summary.judged).toEqual({
      ...{ again: 3, supposed: 0, packUnknown: 0, policyUnknown: 0, notJudged: [] },
    })
  })

  it('names the rules that looked at facts which nobody kept, and no others', async () => {
    await call(the)
    tamper(the, withoutFacts, { refold: true })
    const { findings, summary } = await audit(the)
    expect(findings).toEqual([])
    const { notJudged, supposed } = summary.judged
    expect(supposed).toBe(1)
    expect(notJudged.map(({ rule }) => rule)).toEqual(['fit'])
    expect(notJudged[0]?.supposed).toEqual(['agencyListed', 'assigned', 'recording', 'staffActive'])
  })

  it('is told from another lender’s, of whom nothing is looked at', async () => {
    await call(the)
    tamper(the, (events) => events.slice(1))
    const strange = { ...the.world.law, inForce: async () => the.world.law.inForce(LENDER) }
    const other = await selfAudit({ ...the.world, law: strange }, lenderId('another'), {
      onFinding: () => {
        throw new Error('nothing is found')
      },
    })
    expect(good(other)).toMatchObject({ debtors: 0, found: 0 })
  })
})

describe('what somebody changed behind the program’s back is found', () => {
  it('a snapshot that says less than its events, and where', async () => {
    const contact = await call(the)
    const key = rowKey(LENDER, the.file.debtor)
    const stored = the.database.timeline({ lender: LENDER, debtor: the.file.debtor })
    const { contacts, ...rest } = storedState(stored.state)
    const lighter = { ...contacts[contact], outcome: 'no-answer' }
    the.database.timelines.set(key, {
      ...stored,
      state: JSON.stringify({ ...rest, contacts: { [contact]: lighter } }),
    })
    const { findings } = await audit(the)
    expect(findings).toMatchObject([
      { code: 'SNAPSHOT_DIFFERS', kind: 'tamper', where: [`contacts.${contact}.outcome`] },
    ])
  })

  it('a deleted event: the snapshot differs, or the contact has lost its permit', async () => {
    const contact = await call(the)
    tamper(the, (events) => events.filter((event) => !isKind('contact-ended', contact)(event)))
    expect((await audit(the)).codes).toContain('SNAPSHOT_DIFFERS')
    tamper(
      the,
      (events) => events.filter((event) => !isKind('contact-permitted', contact)(event)),
      {
        refold: true,
      },
    )
    expect((await audit(the)).findings).toContainEqual(
      expect.objectContaining({ code: 'CONTACT_WITHOUT_PERMIT', contact }),
    )
  })

  it('a changed outcome, with the snapshot as it was', async () => {
    const contact = await call(the)
    tamper(the, changed(isKind('contact-ended', contact), { outcome: 'no-answer' }))
    const { findings } = await audit(the)
    expect(findings.map(({ code }) => code)).toEqual(['SNAPSHOT_DIFFERS'])
    expect(findings[0]?.where).toContain(`contacts.${contact}.outcome`)
  })

  it('a start that was moved past its permit, though the snapshot was made to fit', async () => {
    const contact = await call(the)
    const late = plusMs(startOf(the, contact), MINUTE)
    const moved = { at: late, recordedAt: late }
    tamper(the, changed(isKind('contact-started', contact), moved), { refold: true })
    const { findings } = await audit(the)
    expect(findings).toMatchObject([{ code: 'CONTACT_LATE', contact, measured: { lateSec: 5 } }])
  })

  it('a start to the millisecond: the last one of its permit is within, the next is not', async () => {
    const contact = await call(the)
    const { startBy } = permitOf(the, contact)
    for (const [at, codes] of [
      [plusMs(startBy, -1), []],
      [startBy, ['CONTACT_LATE']],
    ] as const) {
      tamper(the, changed(isKind('contact-started', contact), { at, recordedAt: at }), {
        refold: true,
      })
      expect((await audit(the)).codes).toEqual(codes)
    }
  })

  it('a permit that was made longer, or that no decision gave', async () => {
    const contact = await call(the)
    const is = isKind('contact-permitted', contact)
    const permit = permitOf(the, contact)
    tamper(the, changed(is, { startBy: plusMs(permit.at, MINUTE + 1) }), { refold: true })
    expect((await audit(the)).codes).toEqual(['PERMIT_TOO_LONG'])
    tamper(the, changed(is, { ...permit, decision: { ...permit.decision, outcome: 'DENY' } }))
    expect((await audit(the)).codes).toContain('PERMIT_NOT_ALLOWED')
  })

  it('a contact that another person made, or that went to another person', async () => {
    const contact = await call(the)
    const actor = { staff: staffId('collector-2'), org: COLLECTOR.org }
    tamper(the, changed(isKind('contact-started', contact), { actor }), { refold: true })
    expect((await audit(the)).codes).toEqual(['OTHER_ACTOR'])
    tamper(
      the,
      changed(isKind('contact-started', contact), { actor: { ...actor, staff: COLLECTOR.staff } }),
    )
    tamper(the, changed(isKind('contact-permitted', contact), { role: 'contact' }), {
      refold: true,
    })
    expect((await audit(the)).codes).toContain('OTHER_PERSON')
  })

  it('a permit on a line of another agency', async () => {
    const contact = await call(the)
    const other = { line: lineId('line-b') }
    tamper(the, changed(isKind('contact-permitted', contact), other), { refold: true })
    expect((await audit(the)).codes).toContain('OTHER_LINE')
    const gone = { line: lineId('line-of-nobody') }
    tamper(the, changed(isKind('contact-permitted', contact), gone), { refold: true })
    expect((await audit(the)).codes).not.toContain('OTHER_LINE')
  })

  it('a hold that was put before a call which began after it', async () => {
    const contact = await call(the)
    const at = plusMs(startOf(the, contact), -1)
    const [like] = eventsOf(the)
    if (like === undefined) throw new Error('there is an event')
    const { v, actor } = like
    const frame = { v, actor, id: 'put-in', at, recordedAt: at }
    const hold = { kind: 'hold-placed', hold: 'h', reason: 'complaint', origin: 'x' } as const
    tamper(
      the,
      (events) => {
        const place = events.findIndex(isKind('contact-started', contact))
        return [...events.slice(0, place), { ...frame, ...hold }, ...events.slice(place)]
      },
      { refold: true },
    )
    const { findings } = await audit(the)
    expect(findings.map(({ code }) => code)).toContain('CONTACT_AFTER_STOP')
  })

  it('permits beyond the cap, once an outcome that made room for them is put back', async () => {
    const missed = await call(the, 'no-answer')
    for (let i = 0; i < 3; i += 1) await call(the)
    expect((await audit(the)).codes).toEqual([])
    const answered = { outcome: 'answered-debtor' }
    tamper(the, changed(isKind('contact-ended', missed), answered), { refold: true })
    const { findings } = await audit(the)
    expect(findings).toMatchObject([
      {
        code: 'PERMIT_AGAINST_RULE',
        rule: 'connected-cap',
        measured: { connected: 3, verdict: 'DEFER' },
        limit: { max: 3 },
      },
    ])
  })

  it('an answer, or the facts under it, that somebody rewrote', async () => {
    good(await placeHold(the.world, COLLECTOR, { case: the.file.case, reason: 'complaint' }))
    good(await ask(the.world, the.file))
    const refusal = eventsOf(the).find(({ kind }) => kind === 'contact-withheld')
    if (refusal?.kind !== 'contact-withheld') throw new Error('it was refused')
    const is = (event: { readonly id: string }) => event.id === refusal.id
    tamper(the, changed(is, { decision: { ...refusal.decision, findings: [] } }))
    expect((await audit(the)).findings).toMatchObject([
      { code: 'DECISION_DIFFERS', measured: { answeredBy: '', againBy: 'holds' } },
    ])
    const facts = { ...refusal.facts, recording: false }
    tamper(the, changed(is, { decision: refusal.decision, facts }))
    expect((await audit(the)).findings).toMatchObject([
      { code: 'DECISION_DIFFERS', measured: { answeredBy: 'holds', againBy: 'holds fit' } },
    ])
  })

  it('decisions under a pack that is not installed, once for all of them and not judged again', async () => {
    const contacts = [await call(the), await call(the)]
    for (const contact of contacts) {
      const { decision } = permitOf(the, contact)
      const other = { decision: { ...decision, packHash: 'elsewhere' } }
      tamper(the, changed(isKind('contact-permitted', contact), other))
    }
    const { findings, summary } = await audit(the)
    expect(findings).toMatchObject([
      { code: 'LAW_UNKNOWN', kind: 'review', measured: { packHash: 'elsewhere', decisions: 2 } },
    ])
    expect(summary.judged).toMatchObject({ again: 0, packUnknown: 2 })
  })

  it('what is no event, an event twice, and one written before it happened', async () => {
    const contact = await call(the)
    const at = startOf(the, contact)
    tamper(the, (events) => [...events, ...events.slice(-1)], { refold: true })
    expect((await audit(the)).codes).toContain('EVENT_TWICE')
    tamper(the, (events) => events.slice(0, -1), { refold: true })
    const early = { recordedAt: plusMs(at, -MINUTE) }
    tamper(the, changed(isKind('contact-started', contact), early))
    expect((await audit(the)).codes).toEqual(['EVENT_AHEAD'])
    tamper(the, changed(isKind('contact-started', contact), { kind: 'contact-begun' }))
    expect((await audit(the)).codes).toContain('EVENT_UNREADABLE')
  })
})

describe('findings', () => {
  it('have one id each, the same at every audit, and name nobody', async () => {
    const contact = await call(the)
    const late = plusMs(startOf(the, contact), MINUTE)
    tamper(the, changed(isKind('contact-started', contact), { at: late, recordedAt: late }))
    const [first, again] = [(await audit(the)).findings, (await audit(the)).findings]
    expect(first.length).toBeGreaterThan(1)
    expect(new Set(first.map(({ id }) => id)).size).toBe(first.length)
    expect(again).toEqual(first)
    for (const personal of ['王小明', '11010519491231002X', '13812345678', '张三', '13700001111']) {
      expect(JSON.stringify(first)).not.toContain(personal)
    }
  })
})

it('a contact id of nowhere is a contact without a permit', async () => {
  await call(the)
  const nowhere = contactIdFor(the.file.debtor, 'nowhere')
  tamper(
    the,
    (events) => [
      ...events,
      ...events
        .filter(({ kind }) => kind === 'contact-ended')
        .map((event) => ({ ...event, id: 'new', contact: nowhere })),
    ],
    { refold: true },
  )
  expect((await audit(the)).findings).toMatchObject([
    { code: 'CONTACT_WITHOUT_PERMIT', contact: nowhere },
  ])
})
