import { readFileSync } from 'node:fs'
import { spreadsheetReader } from '@fencun/adapters/spreadsheets/reader'
import { allocateCases } from '@fencun/app/allocate-cases/allocate-cases'
import { checkContact } from '@fencun/app/check-contact/check-contact'
import { registerPlacement } from '@fencun/app/import-placement/register-placement'
import { planWorklist } from '@fencun/app/plan-worklist/plan-worklist'
import type { CaseFile } from '@fencun/app/ports/case-store'
import { previewPlacement } from '@fencun/app/preview-placement/preview-placement'
import { recordNotice } from '@fencun/app/record-notice/record-notice'
import { endContact } from '@fencun/app/record-outcome/end-contact'
import { recordContact } from '@fencun/app/record-outcome/record-contact'
import { startContact } from '@fencun/app/record-outcome/start-contact'
import {
  at,
  COLLEAGUE,
  COLLECTOR,
  good,
  LENDER,
  LINE,
  newWorld,
  pointOf,
  RIVAL,
  RIVAL_COLLECTOR,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  stateOf,
  type World,
} from '@fencun/app/rehearsal/world'
import { requestContact } from '@fencun/app/request-contact/request-contact'
import { showCase } from '@fencun/app/show-case/show-case'
import type { Decision } from '@fencun/core/gate/decision'
import type { ContentCategory } from '@fencun/core/gate/request'
import { lineId, type PointId } from '@fencun/core/ids'
import { beforeAll, describe, expect, it } from 'vitest'
import { lawBook, ownPack } from '../src/compose/law-book.ts'

/** A lender's file worked under the law that ships, from the upload to the last call of the day. */

const BYTES = readFileSync(
  new URL('../../adapters/test-data/placement-standard.xlsx', import.meta.url),
)
const file = { fileName: 'placement-standard.xlsx', bytes: BYTES, fileHash: 'of-the-file' }

let world: World
/** A case of the collector's that may be called and has a contact on file. */
let worked: CaseFile
let request = 0

beforeAll(async () => {
  const pack = ownPack()
  const memory = await newWorld((directory) => lawBook(pack, directory))
  world = { ...memory, spreadsheets: spreadsheetReader() }
})

async function call(target: CaseFile, point: PointId, by = COLLECTOR, line = LINE) {
  request += 1
  return good(
    await requestContact(world, by, {
      ...{ request: `request-${request}`, case: target.case, point, line },
      ...{ channel: 'voice_interactive', purpose: 'interactive' },
    }),
  )
}

async function answered(target: CaseFile): Promise<void> {
  const { permit } = await call(target, await pointOf(world, target))
  if (permit === null) throw new Error('the call is permitted')
  const { contact } = permit
  good(await startContact(world, COLLECTOR, { contact }))
  good(await endContact(world, COLLECTOR, { contact, outcome: 'answered-debtor', talkSec: 30 }))
  const record = { contact, resultCode: 'REMIND', note: '已提醒', nextStepAt: null } as const
  good(await recordContact(world, COLLECTOR, record))
}

/** The rules that stand in the way; what a rule merely notes does not. */
function objections({ findings }: Pick<Decision, 'findings'>): readonly string[] {
  return findings.filter(({ verdict }) => verdict !== 'ALLOW').map(({ rule }) => rule)
}

describe('a placement worked under the law', () => {
  it('is registered with the totals the lender confirms, its notes turned into holds and flags', async () => {
    const preview = good(await previewPlacement(world, SUPERVISOR, file))
    expect(preview.totals).toMatchObject({
      rows: 319,
      accepted: 300,
      rejected: 19,
      placedAmountFen: 739949608n,
    })
    const { accepted: cases, placedAmountFen } = preview.totals
    const input = { preview: preview.id, confirm: { cases, placedAmountFen } }
    const done = good(await registerPlacement(world, SUPERVISOR, input))
    expect(done).toMatchObject({ cases: 300, holds: 13, hardship: 4 })
    const evidence = 'letters of 2026-11-10'
    const told = good(
      await recordNotice(world, SUPERVISOR, { placement: done.placement, evidence }),
    )
    expect(told.debtors).toBe(done.debtors)
  })

  it('is shared out evenly, and each collector has a list to work', async () => {
    const collectors = [COLLECTOR.staff, COLLEAGUE.staff]
    const shared = good(await allocateCases(world, SUPERVISOR, { collectors, dryRun: false }))
    expect(shared.assigned).toBe(300)
    const { rows, total } = good(await planWorklist(world, COLLECTOR))
    expect(total).toBeGreaterThan(100)
    for (const { case: id, gate, hardship } of rows) {
      const found = await world.cases.find(LENDER, id)
      if (found === undefined || gate.outcome !== 'ALLOW' || hardship.length > 0) continue
      const points = Object.values((await stateOf(world, found)).points)
      if (points.some(({ role }) => role === 'contact')) worked = found
    }
    expect(worked.collector).toBe(COLLECTOR.staff)
  })

  it('permits calls by day and puts them off at 22:00 to the second', async () => {
    const point = await pointOf(world, worked)
    const ask = async (text: string) => {
      const input = {
        case: worked.case,
        point,
        channel: 'voice_interactive',
        at: at(text),
      } as const
      return good(await checkContact(world, COLLECTOR, input)).answers[0]
    }
    expect((await ask('2026-11-18T21:59:59+08:00'))?.decision.outcome).toBe('ALLOW')
    const late = await ask('2026-11-18T22:00:00+08:00')
    expect(late?.decision).toMatchObject({
      outcome: 'DEFER',
      nextPermittedAt: at('2026-11-19T08:00:00+08:00'),
    })
    expect(late?.decision.findings.map(({ rule }) => rule)).toEqual(['quiet-hours'])
    expect(late?.explanation.findings[0]?.reason.zh).toContain('22:00')
  })

  it('refuses the fourth connected call of the day, also to another agency of the lender', async () => {
    for (let i = 0; i < 3; i += 1) await answered(worked)
    const point = await pointOf(world, worked)
    const fourth = await call(worked, point)
    expect(fourth.permit).toBeNull()
    expect(objections(fourth.decision)).toEqual(['connected-cap'])
    expect(fourth.decision.nextPermittedAt).toBe(at('2026-11-19T08:00:00+08:00'))
    const view = good(await showCase(world, COLLECTOR, { case: worked.case }))
    expect(view.counters).toMatchObject({ connectedToday: 3, connectedMax: 3 })

    const key = { lender: LENDER, debtor: worked.debtor }
    const [known] = await world.people.of([key], 'lender')
    const debtor = known?.people.find(({ role }) => role === 'debtor')
    const rows = [
      ['个案序列号', '委案日期', '委案金额', '姓名', '证件号', '本人手机'],
      ['R1', '2026-11-16', '88', debtor?.name.reveal(), debtor?.idNumber?.reveal(), '13900001234'],
    ]
    const csv = { bytes: new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n')) }
    const upload = { fileName: 'rival.csv', fileHash: 'rival', ...csv, handler: RIVAL }
    const preview = good(await previewPlacement(world, RIVAL_SUPERVISOR, upload))
    const confirm = { cases: 1, placedAmountFen: preview.totals.placedAmountFen }
    const input = { preview: preview.id, confirm }
    const { placement } = good(await registerPlacement(world, RIVAL_SUPERVISOR, input))
    good(await recordNotice(world, RIVAL_SUPERVISOR, { placement, evidence: 'letter' }))
    const collectors = [RIVAL_COLLECTOR.staff]
    good(await allocateCases(world, RIVAL_SUPERVISOR, { collectors, dryRun: false }))
    const theirs = (await world.cases.ofDebtor({ lender: LENDER, debtor: worked.debtor })).find(
      ({ handler }) => handler === RIVAL,
    )
    if (theirs === undefined) throw new Error('the rival has a case')
    const asked = await call(theirs, point, RIVAL_COLLECTOR, lineId('line-b'))
    expect(objections(asked.decision)).toEqual(['connected-cap'])
  })

  it('judges what a message says, and how a visit is planned, as they are declared', async () => {
    const point = await pointOf(world, worked)
    const how = { case: worked.case, point, at: at('2026-11-18T15:00:00+08:00') }
    const said = { template: null, templateApproved: 'unknown', discloses: [] } as const
    const sms = async (categories: readonly ContentCategory[]) => {
      const input = { ...how, channel: 'sms', content: { ...said, categories } } as const
      const [answer] = good(await checkContact(world, COLLECTOR, input)).answers
      return answer === undefined ? [] : objections(answer.decision)
    }
    expect(await sms([])).toEqual([])
    expect(await sms(['marketing'])).toEqual(['commercial-message'])
    expect(await sms(['collector-receives-cash'])).toEqual(['official-payment'])
    const visit = async (visitors: number) => {
      const plan = { visitors, recording: true, askedByDebtor: false }
      const input = { ...how, channel: 'visit', visit: plan } as const
      const [answer] = good(await checkContact(world, COLLECTOR, input)).answers
      return answer === undefined ? [] : objections(answer.decision)
    }
    expect(await visit(1)).toContain('visit-pair')
    expect(await visit(2)).not.toContain('visit-pair')
  })

  it('never offers a contact while the debtor can be reached', async () => {
    const points = Object.entries((await stateOf(world, worked)).points)
    const other = points.find(([, { role }]) => role === 'contact')
    if (other === undefined) throw new Error('there is a contact on file')
    const { permit, decision } = await call(worked, other[0] as PointId)
    expect(permit).toBeNull()
    expect(decision.findings.map(({ rule }) => rule)).toContain('contact-only-when-lost')
  })

  it('starts the next day with a clean count', async () => {
    world.clock.set(at('2026-11-19T08:00:00+08:00'))
    await answered(worked)
    const view = good(await showCase(world, COLLECTOR, { case: worked.case }))
    expect(view.counters.connectedToday).toBe(1)
  })
})
