import { tinyLawBook } from '@fencun/app/rehearsal/tiny-law'
import type { SelfFinding } from '@fencun/app/self-audit/findings'
import { selfAudit } from '@fencun/app/self-audit/self-audit'
import {
  AGENCY,
  appendTo,
  newDebtor,
  newLender,
  SAMPLE_AT,
  sampleEvent,
  sampleLender,
  sampleOrg,
} from '@fencun/app/testing/sample-rows'
import type { DecisionRecord } from '@fencun/core/gate/decision'
import {
  type ContactId,
  caseIdFor,
  contactIdFor,
  type DebtorKey,
  partyId,
  placementId,
  pointId,
} from '@fencun/core/ids'
import { plusMs } from '@fencun/core/time/instant'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../engine/database.ts'
import type { TestEngine } from '../testing/engines.ts'
import { storesIn } from '../testing/stores-on.ts'
import type { Stores } from './open-stores.ts'

/** Whoever has the database's password changes what is stored; the audit of the history finds it. */
export function describeTampering(engine: TestEngine): void {
  describe(`a history on ${engine.name}`, () => {
    let database: Database<unknown>
    let stores: Stores
    beforeAll(async () => {
      database = await engine.database<unknown>()
      stores = storesIn(database)
    })
    afterAll(() => engine.stop())

    const called = async (): Promise<DebtorKey> => {
      const key = { lender: newLender(), debtor: newDebtor() }
      await stores.directory.addLender(sampleLender(key.lender), sampleOrg(key.lender))
      const empty = { version: 0, state: EMPTY_STATE }
      await stores.timelines.append([appendTo(key, empty, historyOf(key))])
      return key
    }
    const audit = async ({ lender }: DebtorKey): Promise<readonly SelfFinding[]> => {
      const findings: SelfFinding[] = []
      const deps = { ...stores, law: tinyLawBook() }
      const done = await selfAudit(deps, lender, { onFinding: (one) => void findings.push(one) })
      if (!done.ok) throw new Error(done.error.code)
      return findings
    }
    const behind = (statement: RawBuilder<unknown>): Promise<void> => asOwner(database, statement)
    const ofKind = ({ lender }: DebtorKey, kind: TimelineEvent['kind']) =>
      sql`where tenant_id = ${lender} and kind = ${kind}`
    const codes = async (key: DebtorKey) => (await audit(key)).map(({ code }) => code)

    test('that nobody touched has no finding', async () => {
      expect(await audit(await called())).toEqual([])
    })

    test('whose snapshot was made to say less is found, and where', async () => {
      const key = await called()
      await behind(sql`
        update debtor_timeline set state = replace(state, 'answered-debtor', 'no-answer')
        where tenant_id = ${key.lender}`)
      const [finding, ...more] = await audit(key)
      expect(more).toEqual([])
      expect(finding?.code).toBe('SNAPSHOT_DIFFERS')
      expect(finding?.where).toContain(`contacts.${contactOf(key)}.outcome`)
    })

    test('whose snapshot is no snapshot any more is found', async () => {
      const key = await called()
      await behind(sql`update debtor_timeline set state = '{' where tenant_id = ${key.lender}`)
      expect(await codes(key)).toEqual(['SNAPSHOT_UNREADABLE'])
    })

    test('from whose middle or end an event was deleted is found', async () => {
      for (const kind of ['contact-started', 'contact-ended'] as const) {
        const key = await called()
        await behind(sql`delete from timeline_event ${ofKind(key, kind)}`)
        const found = await codes(key)
        expect(found).toContain('VERSION_GAP')
        expect(found).toContain('SNAPSHOT_DIFFERS')
      }
    })

    test('in which a call was moved past its permit is found, in the event and in its column', async () => {
      const key = await called()
      const late = plusMs(SAMPLE_AT, 61_000)
      await behind(sql`
        update timeline_event set body = (body::jsonb || ${JSON.stringify({ at: late })}::jsonb)::json
        ${ofKind(key, 'contact-started')}`)
      const found = await codes(key)
      for (const code of ['CONTACT_LATE', 'EVENT_DISAGREES', 'SNAPSHOT_DIFFERS']) {
        expect(found).toContain(code)
      }
      const other = await called()
      await behind(sql`
        update timeline_event set at = at + interval '1 second' ${ofKind(other, 'contact-started')}`)
      expect(await codes(other)).toEqual(['EVENT_DISAGREES'])
    })

    test('in which an outcome was changed is found', async () => {
      const key = await called()
      await behind(sql`
        update timeline_event set body = (body::jsonb || '{"outcome": "no-answer"}'::jsonb)::json
        ${ofKind(key, 'contact-ended')}`)
      expect(await codes(key)).toEqual(['SNAPSHOT_DIFFERS'])
    })

    test('in which something stands that is no event is found', async () => {
      const key = await called()
      await behind(sql`
        update timeline_event set body = '{"v": 1}'::json ${ofKind(key, 'contact-permitted')}`)
      const found = await codes(key)
      expect(found).toContain('EVENT_UNREADABLE')
      expect(found).toContain('CONTACT_WITHOUT_PERMIT')
    })

    test('of one lender that was changed says nothing of another’s', async () => {
      const [mine, theirs] = [await called(), await called()]
      await behind(sql`delete from timeline_event ${ofKind(theirs, 'contact-permitted')}`)
      expect(await audit(mine)).toEqual([])
      expect((await audit(theirs)).length).toBeGreaterThan(0)
    })
  })
}

function contactOf({ debtor }: DebtorKey): ContactId {
  return contactIdFor(debtor, 'call')
}

/** A case, a number, a notice, and one call of a minute under the tiny law. */
function historyOf(key: DebtorKey): readonly TimelineEvent[] {
  const id = caseIdFor(key.debtor, '0'.repeat(32))
  const [point, party, contact] = [pointId('point-1'), partyId('party-1'), contactOf(key)]
  const number = {
    source: 'contract',
    pointKind: 'mobile',
    numberKey: 'n',
    reserved: true,
  } as const
  const asked = { request: 'r', case: id, point, party, role: 'debtor', line: null } as const
  const how = { channel: 'voice_interactive', purpose: 'interactive' } as const
  const decision: DecisionRecord = {
    ...{ outcome: 'ALLOW', at: SAMPLE_AT, findings: [], obligations: [], nextPermittedAt: null },
    ...{ packHash: 'tiny', policy: 'tiny@1' },
  }
  const placed = { case: id, placement: placementId('p'), handler: AGENCY }
  const startBy = plusMs(SAMPLE_AT, 60_000)
  return [
    sampleEvent({ kind: 'case-placed', ...placed }),
    sampleEvent({ kind: 'point-added', point, party, role: 'debtor', ...number }),
    sampleEvent({ kind: 'notice-delivered', org: AGENCY, evidence: 'letter' }),
    sampleEvent({ kind: 'contact-permitted', contact, startBy, ...asked, ...how, decision }),
    sampleEvent({ kind: 'contact-started', contact }),
    sampleEvent({ kind: 'contact-ended', contact, outcome: 'answered-debtor', talkSec: 40 }, 1),
  ]
}

/** Row-level security binds the owner too; who owns the tables can lift it. */
async function asOwner(database: Database<unknown>, statement: RawBuilder<unknown>): Promise<void> {
  const tables = ['debtor_timeline', 'timeline_event'] as const
  await database.asOwner(async (tx) => {
    for (const table of tables) {
      await sql`alter table ${sql.table(table)} no force row level security`.execute(tx)
    }
    const { numAffectedRows } = await statement.execute(tx)
    if (Number(numAffectedRows) === 0) throw new Error('nothing was changed')
    for (const table of tables) {
      await sql`alter table ${sql.table(table)} force row level security`.execute(tx)
    }
  })
}
