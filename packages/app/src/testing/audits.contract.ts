import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  type AuditAsk,
  type AuditId,
  type AuditIntake,
  type AuditPart,
  type Audits,
  type AuditView,
  parseAuditId,
} from '../ports/audits.ts'

export interface AuditsUnderTest {
  readonly audits: Audits
  readonly keptMax: number
  /** The files of an audit that ends well, with at least two findings under one of the rules. */
  readonly files: Readonly<Partial<Record<AuditPart, Uint8Array>>>
  /** Files that cannot be judged. */
  readonly bad: Readonly<Partial<Record<AuditPart, Uint8Array>>>
  readonly close: () => Promise<void>
}

export const PLAIN_ASK: AuditAsk = {
  profile: 'std',
  from: null,
  to: null,
  zone: null,
  unknown: 'connected',
  map: {},
}

const ALL = { offset: 0, limit: 200 }
const END_MS_MAX = 600_000

/** What every store of audits promises. */
export function describeAudits(name: string, make: () => Promise<AuditsUnderTest>): void {
  describe(`audits in ${name}`, () => {
    let world: AuditsUnderTest
    beforeAll(async () => {
      world = await make()
    })
    afterAll(async () => world.close())

    const open = async (): Promise<AuditIntake> => {
      const opened = await world.audits.open()
      if (!opened.ok) throw new Error(opened.error.code)
      return opened.value
    }

    /** Handed in and worked on until nothing is under way any more. */
    const begun = async (files = world.files): Promise<AuditView> => {
      const intake = await open()
      for (const part of ['calls', 'cases', 'records'] as const) {
        const bytes = files[part]
        if (bytes === undefined) continue
        expect((await intake.take(part, `${part}.csv`, pieces(bytes))).ok).toBe(true)
      }
      const view = await intake.begin(PLAIN_ASK)
      if (!view.ok) throw new Error(view.error.code)
      return settled(world.audits, view.value.id)
    }

    it('do the work and tell the figures, the findings and the reports that are written', async () => {
      const view = await begun()
      expect(view).toMatchObject({ state: 'done', problem: null, ask: PLAIN_ASK })
      expect(view.files[0]).toEqual({
        ...{ part: 'calls', fileName: 'calls.csv', bytes: world.files.calls?.length },
      })
      expect(view.directory).toContain(view.id)
      expect(view.expiresAt - view.createdAt).toBe(24 * 3_600_000)
      const { summary } = view.outcome ?? { summary: undefined }
      const counted = summary?.byRule.reduce((sum, { count }) => sum + count, 0)
      const page = await world.audits.findings(view.id, {}, ALL)
      expect(page).toMatchObject({ ok: true, value: { total: counted } })
      expect(view.reports.length).toBeGreaterThan(0)
      for (const format of view.reports) {
        const report = await world.audits.report(view.id, format)
        if (!report.ok) throw new Error(report.error.code)
        expect(await lengthOf(report.value.bytes)).toBe(report.value.length)
      }
      await world.audits.remove(view.id)
    })

    it('give findings in order of rows, filtered, and page by page', async () => {
      const { id, outcome } = await begun()
      const { byRule, byOrg } = outcome?.summary ?? { byRule: [], byOrg: [] }
      const rowsOf = async (
        ...[filter, page]: [object, typeof ALL]
      ): Promise<readonly number[]> => {
        const found = await world.audits.findings(id, filter, page)
        return found.ok ? found.value.findings.map(({ row }) => row) : []
      }
      const rows = await rowsOf({}, ALL)
      expect(rows.length).toBeGreaterThan(1)
      expect(rows).toEqual(rows.toSorted((a, b) => a - b))
      expect(await rowsOf({}, { offset: 1, limit: 1 })).toEqual(rows.slice(1, 2))
      expect(await rowsOf({}, { offset: rows.length, limit: 5 })).toEqual([])
      for (const { rule, kind, count } of byRule) {
        expect(await rowsOf({ rule, kind }, ALL), `${rule} ${kind}`).toHaveLength(count)
      }
      const placed = await Promise.all(byOrg.map(async (_, org) => rowsOf({ org }, ALL)))
      expect(placed.flat().toSorted((a, b) => a - b)).toEqual(rows)
      expect(await rowsOf({ rule: 'no-such-rule' }, ALL)).toEqual([])
      expect(await rowsOf({ day: '1999-01-01' }, ALL)).toEqual([])
      await world.audits.remove(id)
    })

    it('tell why files cannot be judged, and have no findings of them', async () => {
      const { id, state, problem } = await begun(world.bad)
      expect([state, problem === null]).toEqual(['failed', false])
      expect(await world.audits.findings(id, {}, ALL)).toMatchObject({
        error: { code: 'audit-not-ready' },
      })
      expect(await world.audits.report(id, 'json')).toMatchObject({
        error: { code: 'audit-not-ready' },
      })
      await world.audits.remove(id)
    })

    it('judge the same files again as asked', async () => {
      const { id } = await begun()
      const again = await world.audits.again(id, { ...PLAIN_ASK, unknown: 'unanswered' })
      expect(again).toMatchObject({ ok: true, value: { id, ask: { unknown: 'unanswered' } } })
      expect(await settled(world.audits, id)).toMatchObject({ state: 'done', problem: null })
      await world.audits.remove(id)
    })

    it('know nothing of what was removed, abandoned or never was', async () => {
      const { id } = await begun()
      expect(await world.audits.remove(id)).toBe(true)
      const intake = await open()
      await intake.take('calls', 'x', pieces(new Uint8Array(3)))
      await intake.abandon()
      for (const gone of [id, intake.id, STRANGER]) {
        expect(await world.audits.find(gone)).toBeUndefined()
        expect(await world.audits.remove(gone)).toBe(false)
        expect(await world.audits.findings(gone, {}, ALL)).toMatchObject({
          error: { code: 'not-found' },
        })
        expect(await world.audits.again(gone, PLAIN_ASK)).toMatchObject({
          error: { code: 'not-found' },
        })
      }
    })

    it('keep so many and no more, those being handed in among them', async () => {
      const taken = await Promise.all(Array.from({ length: world.keptMax }, open))
      expect(new Set(taken.map(({ id }) => id)).size).toBe(world.keptMax)
      expect(await world.audits.open()).toMatchObject({ error: { code: 'audits-busy' } })
      for (const intake of taken) await intake.abandon()
      await (await open()).abandon()
    })

    it('keep an audit that was begun, though the one who handed it in gives up afterwards', async () => {
      const intake = await open()
      await intake.take('calls', 'calls.csv', pieces(world.files.calls ?? new Uint8Array()))
      await intake.begin(PLAIN_ASK)
      await intake.abandon()
      expect((await settled(world.audits, intake.id)).state).toBe('done')
      await world.audits.remove(intake.id)
    })
  })
}

const STRANGER = strangerId()

function strangerId(): AuditId {
  const id = parseAuditId('f'.repeat(32))
  if (id === undefined) throw new Error('32 digits make an id')
  return id
}

/** Asks until nothing is under way: threads answer in their own time. */
function settled(audits: Audits, id: AuditId): Promise<AuditView> {
  const ask = async (): Promise<AuditView> => {
    const view = await audits.find(id)
    const isOver = view?.state !== 'waiting' && view?.state !== 'running' && view?.progress === null
    if (view === undefined || !isOver) throw new Error('the audit comes to no end')
    return view
  }
  return vi.waitFor(ask, { timeout: END_MS_MAX, interval: 20 })
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const half = Math.ceil(bytes.length / 2)
  yield bytes.subarray(0, half)
  yield bytes.subarray(half)
}

async function lengthOf(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let sum = 0
  for await (const { length } of bytes) sum += length
  return sum
}
