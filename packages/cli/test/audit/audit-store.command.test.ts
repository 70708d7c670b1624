import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { AuditAsk, AuditId, AuditView } from '@fencun/app/ports/audits'
import { describeAudits, PLAIN_ASK } from '@fencun/app/testing/audits.contract'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { AuditStore, type AuditStoreOptions } from '../../src/compose/audit-store.ts'
import { newFolder, removeFolders } from '../support/command.ts'
import { sampleTruth } from './sample-log.ts'

const sample = (name: string): Buffer =>
  readFileSync(new URL(`../../../audit/test-data/${name}`, import.meta.url))
const CALLS = sample('calls-asterisk.csv')
const CASES = readFileSync(
  new URL('../../../adapters/test-data/placement-standard.xlsx', import.meta.url),
)
const NUMBER = /(?<!\d)1[3-9]\d{9}(?!\d)/
const DAY_MS = 24 * 3_600_000
/** A thread starts in a second, and in many on a busy machine. */
const PATIENT = { timeout: 600_000, interval: 20 }

const opened: AuditStore[] = []
afterAll(async () => {
  await Promise.all(opened.map(async (store) => store.close()))
  await removeFolders()
})

async function openStore(root: string, part: Partial<AuditStoreOptions> = {}): Promise<AuditStore> {
  const store = await AuditStore.openAt({
    root,
    program: {
      url: new URL('../support/audit-thread.mjs', import.meta.url),
      execArgv: ['--conditions=source'],
      heapMiB: 512,
    },
    notices: async () => [],
    version: 'fencun test',
    ...part,
  })
  opened.push(store)
  return store
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

type Files = Readonly<Partial<Record<'calls' | 'cases' | 'records', Uint8Array>>>

async function begin(store: AuditStore, files: Files, ask = PLAIN_ASK): Promise<AuditView> {
  const intake = await store.open()
  if (!intake.ok) throw new Error(intake.error.code)
  for (const part of ['calls', 'cases', 'records'] as const) {
    const bytes = files[part]
    if (bytes !== undefined) await intake.value.take(part, `${part} 上月`, once(bytes))
  }
  const view = await intake.value.begin(ask)
  if (!view.ok) throw new Error(view.error.code)
  return view.value
}

function settled(store: AuditStore, id: AuditId): Promise<AuditView> {
  const ask = async (): Promise<AuditView> => {
    const view = await store.find(id)
    const isOver = view?.state !== 'waiting' && view?.state !== 'running' && view?.progress === null
    if (view === undefined || !isOver) throw new Error('not yet')
    return view
  }
  return vi.waitFor(ask, PATIENT)
}

describeAudits('threads and folders', async () => {
  const store = await openStore(await newFolder(), { keptMax: 3 })
  return {
    audits: store,
    keptMax: 3,
    files: { calls: CALLS, cases: CASES },
    bad: { calls: Buffer.from('\x1f\x8b\x08 this was cut off') },
    close: async () => store.close(),
  }
})

describe('an audit in a thread of its own', () => {
  it('finds the rows that the sample is known to break rules in, packed or not', async () => {
    const store = await openStore(await newFolder())
    for (const calls of [CALLS, gzipSync(CALLS)]) {
      const view = await settled(store, (await begin(store, { calls, cases: CASES })).id)
      for (const [rule, rows] of Object.entries(sampleTruth())) {
        const page = { offset: 0, limit: 200 }
        const found = await store.findings(view.id, { rule, kind: 'breach' }, page)
        if (!found.ok) throw new Error(found.error.code)
        expect(
          found.value.findings.map(({ row }) => row),
          rule,
        ).toEqual(rows)
      }
      expect(view.reports).toEqual(['html', 'xlsx', 'csv', 'json'])
      expect(view.outcome?.words['rule.quiet-hours']?.zh).toBe('夜间不联系')
    }
  })

  it('shows no whole number in anything but the files that were handed in', async () => {
    const root = await newFolder()
    const store = await openStore(root)
    const view = await settled(store, (await begin(store, { calls: CALLS, cases: CASES })).id)
    expect(JSON.stringify(view)).not.toMatch(NUMBER)
    const names = readdirSync(view.directory).filter((name) => !/^(calls|cases)$|xlsx$/.test(name))
    expect(names.length).toBeGreaterThan(4)
    for (const name of names) {
      const text = readFileSync(join(view.directory, name), 'latin1')
      expect(NUMBER.test(text), name).toBe(false)
    }
  })

  it('lets nobody else on the machine look into its folder', async () => {
    const store = await openStore(await newFolder())
    const view = await settled(store, (await begin(store, { calls: CALLS })).id)
    expect(statSync(view.directory).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(view.directory)) {
      expect(statSync(join(view.directory, name)).mode & 0o077, name).toBe(0)
    }
  })

  it('asks which column is what, showing the first rows with their numbers masked', async () => {
    const store = await openStore(await newFolder())
    const odd = '打给谁,哪天几点,谈了几秒\n13800001234,2026-11-09 07:10:00,30\n'
    const view = await settled(store, (await begin(store, { calls: Buffer.from(odd) })).id)
    expect(view).toMatchObject({
      state: 'asking',
      problem: { code: 'log-unrecognised' },
      look: {
        header: ['打给谁', '哪天几点', '谈了几秒'],
        rows: [['138****1234', '2026-11-09 07:10:00', '30']],
      },
    })
    const map = { start: '哪天几点', number: '打给谁', talk: '谈了几秒' }
    const ask: AuditAsk = { ...PLAIN_ASK, map, zone: 'Asia/Shanghai' }
    await store.again(view.id, ask)
    const done = await settled(store, view.id)
    expect(done).toMatchObject({ state: 'done', outcome: { facts: { recognisedBy: 'mapping' } } })
    expect(done.outcome?.summary.byRule).toEqual([
      { rule: 'quiet-hours', kind: 'breach', count: 1 },
    ])
  })

  it('reports on the days asked for, under the policy asked for', async () => {
    const store = await openStore(await newFolder())
    const { id } = await begin(
      store,
      { calls: CALLS, cases: CASES },
      { ...PLAIN_ASK, profile: 'tender' },
    )
    const tender = await settled(store, id)
    const quiet = (view: AuditView): number | undefined =>
      view.outcome?.summary.byRule.find(({ rule }) => rule === 'quiet-hours')?.count
    expect(quiet(tender)).toBeGreaterThan(sampleTruth()['quiet-hours']?.length ?? 0)
  })

  it('ends its thread alone when the log needs more memory than it may have', async () => {
    const url = new URL('../support/audit-hungry.mjs', import.meta.url)
    const store = await openStore(await newFolder(), { program: { url, heapMiB: 16 } })
    const heard: unknown[] = []
    store.onFault((error) => heard.push(error))
    const view = await settled(store, (await begin(store, { calls: CALLS })).id)
    expect(view).toMatchObject({ state: 'failed', problem: { code: 'audit-too-large' } })
    expect(heard).toHaveLength(1)
  })

  it('fails by itself when the holidays cannot be read, and holds up nobody', async () => {
    let isDown = true
    const notices = async () => {
      if (isDown) throw new Error('the database is gone')
      return []
    }
    const store = await openStore(await newFolder(), { notices, atOnce: 1 })
    const view = await settled(store, (await begin(store, { calls: CALLS })).id)
    expect(view).toMatchObject({ state: 'failed', problem: { code: 'database-unreachable' } })
    isDown = false
    await store.again(view.id, PLAIN_ASK)
    expect((await settled(store, view.id)).state).toBe('done')
  })

  it('waits its turn, and can be removed while it waits or works', async () => {
    const url = new URL('../support/audit-endless.mjs', import.meta.url)
    const root = await newFolder()
    const store = await openStore(root, { program: { url, heapMiB: 64 }, atOnce: 1 })
    const first = await begin(store, { calls: CALLS })
    const second = await begin(store, { calls: CALLS })
    await vi.waitFor(async () => {
      expect((await store.find(first.id))?.progress).toMatchObject({ stage: 'calls', rows: 7 })
    }, PATIENT)
    expect((await store.find(second.id))?.state).toBe('waiting')
    expect(await store.again(second.id, PLAIN_ASK)).toMatchObject({
      error: { code: 'audit-not-ready' },
    })
    expect(await store.remove(first.id)).toBe(true)
    await vi.waitFor(async () => {
      expect((await store.find(second.id))?.state).toBe('running')
    }, PATIENT)
    expect(await store.remove(second.id)).toBe(true)
    expect(readdirSync(root)).toEqual([])
  })
})

describe('the folder of audits', () => {
  it('is found again after a restart, and what was cut off can be run again', async () => {
    const root = await newFolder()
    const url = new URL('../support/audit-endless.mjs', import.meta.url)
    const before = await openStore(root)
    const done = await settled(before, (await begin(before, { calls: CALLS, cases: CASES })).id)
    await before.close()
    const cut = await openStore(root, { program: { url, heapMiB: 64 } })
    const half = await begin(cut, { calls: CALLS, cases: CASES })
    await cut.close()
    for (const torn of ['', '{"id":', '{}']) {
      const folder = join(root, torn.length.toString(16).repeat(32))
      mkdirSync(folder, { mode: 0o700 })
      writeFileSync(join(folder, 'audit.json'), torn)
    }
    mkdirSync(join(root, 'e'.repeat(32)), { mode: 0o700 })
    writeFileSync(join(root, 'notes.txt'), 'not ours')

    const after = await openStore(root)
    expect((await after.find(done.id))?.outcome).toEqual(done.outcome)
    expect((await after.report(done.id, 'json')).ok).toBe(true)
    expect(await after.find(half.id)).toMatchObject({
      state: 'failed',
      problem: { code: 'audit-interrupted' },
    })
    await after.again(half.id, PLAIN_ASK)
    expect((await settled(after, half.id)).state).toBe('done')
    const left = [done.id, half.id, 'notes.txt'].toSorted()
    expect(readdirSync(root).toSorted()).toEqual(left)
  })

  it('is swept of what is a day old, at the start and later, to the millisecond', async () => {
    const root = await newFolder()
    let now = 1_800_000_000_000
    const store = await openStore(root, { now: () => now })
    const { id } = await settled(store, (await begin(store, { calls: CALLS })).id)
    now += DAY_MS - 1
    await store.sweep()
    expect((await store.find(id))?.state).toBe('done')
    now += 1
    await store.sweep()
    expect([await store.find(id), readdirSync(root)]).toEqual([undefined, []])

    const next = await settled(store, (await begin(store, { calls: CALLS })).id)
    await store.close()
    now += DAY_MS
    const later = await openStore(root, { now: () => now })
    expect([await later.find(next.id), readdirSync(root)]).toEqual([undefined, []])
  })

  it('takes no more when the disk is nearly full, and keeps nothing of what came', async () => {
    const root = await newFolder()
    const store = await openStore(root, { freeBytes: async () => 100 })
    const intake = await store.open()
    if (!intake.ok) throw new Error(intake.error.code)
    expect(await intake.value.take('calls', 'x', once(CALLS))).toMatchObject({
      error: { code: 'disk-full' },
    })
    await intake.value.abandon()
    expect(readdirSync(root)).toEqual([])
  })
})
