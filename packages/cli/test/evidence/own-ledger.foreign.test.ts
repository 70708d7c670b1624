import { execFile } from 'node:child_process'
import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { settableClock } from '@fencun/adapters/clock/system-clock'
import { goOnLog, sigstoreOnLog } from '@fencun/adapters/testing/foreign-verifiers'
import type { Deps } from '@fencun/app/deps'
import { requestContact } from '@fencun/app/request-contact/request-contact'
import { lineId, orgId } from '@fencun/core/ids'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evidenceService } from '../../src/compose/evidence-logs.ts'
import { openInstallation } from '../../src/compose/installation.ts'
import { DEMO_LENDER } from '../../src/demo/directory.ts'
import { openDemonstration } from '../../src/demo/open-demonstration.ts'
import { fencun, newFolder, printed, removeFolders } from '../support/command.ts'
import { at, caseAt, good } from '../support/demonstrated.ts'
import { listAt, textAt, valueAt } from '../support/json.ts'
import { testWitness } from './forge-witness.ts'

/** The commands about the evidence log on the demonstration, and what strangers say to their work. */

const run = promisify(execFile)
const MODULES = fileURLToPath(new URL('../../../../node_modules', import.meta.url))
let folder: string
let data: string
let contact: string
let proved: string
/** Somebody whom the gate did not let call. */
let refused: Extract<TimelineEvent, { readonly kind: 'contact-withheld' }>

beforeAll(async () => {
  folder = await newFolder()
  data = join(folder, 'data')
  const clock = settableClock()
  clock.set(at('2026-11-18T10:00:00+08:00'))
  const { deps, close } = good(await openDemonstration({ data, clock }))
  for await (const { events } of deps.archive.timelines(DEMO_LENDER)) {
    const ended = events.map(({ event }) => event).find(isAnswered)
    if (ended?.kind === 'contact-ended') contact = ended.contact
  }
  refused = await refusedAt(deps, clock)
  await close()
  proved = join(folder, 'proved')
  expect(await ledger('export', join(folder, 'begun'))).toMatchObject({ code: 0 })
})
afterAll(removeFolders)

function isAnswered(event: TimelineEvent | undefined): boolean {
  return event?.kind === 'contact-ended' && event.outcome === 'answered-debtor'
}

/** Somebody wants to call in the night. */
async function refusedAt(
  deps: Deps,
  clock: ReturnType<typeof settableClock>,
): Promise<typeof refused> {
  const { file, collector } = await caseAt(deps, 'agency-a', 1)
  const [known] = await deps.people.of([{ lender: DEMO_LENDER, debtor: file.debtor }], 'lender')
  const point = known?.points.find(({ kind }) => kind === 'mobile')?.point
  if (point === undefined) throw new Error('the debtor has a number')
  clock.set(at('2026-11-18T22:30:00+08:00'))
  const how = { channel: 'voice_interactive', purpose: 'interactive' } as const
  const line = lineId('agency-a-desk-1')
  const asked = { request: 'in-the-night', case: file.case, point, ...how, line }
  expect(good(await requestContact(deps, collector, asked)).permit).toBeNull()
  const [last] = await deps.timelines.history(file, { limit: 1 })
  if (last?.event.kind !== 'contact-withheld') throw new Error('the gate refused')
  return last.event
}

/** Mobile numbers with what stands around them; the digits of a hash or an id are none. */
function numbersIn(text: string): readonly string[] {
  const found = text.matchAll(/.{0,20}(?<![\w+/=-])1[3-9]\d{9}(?![\w+/=-]).{0,5}/g)
  return [...found].map(([number]) => number)
}

const ledger = (...args: readonly string[]) =>
  fencun(['ledger', ...args, '--data', data, '--json'], { built: true })

describe('the log of an installation', () => {
  it('is published into a directory that both foreign programs accept', async () => {
    const dir = join(folder, 'exported')
    const ran = await ledger('export', dir)
    expect(ran).toMatchObject({ code: 0, err: '' })
    const log = { dir, vkey: join(dir, 'log.vkey') }
    expect(await goOnLog(log)).toMatchObject({ accepts: true })
    expect(await sigstoreOnLog(log)).toMatchObject({ accepts: true })
    const verified = await fencun(['ledger', 'verify', dir, '--key', log.vkey], { built: true })
    expect(verified).toMatchObject({ code: 0 })
    expect(await ledger('export', dir)).toMatchObject({ code: 0 })
  })

  it('stands, with its rows, as it was attested', async () => {
    const ran = await ledger('verify', '--self')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(printed(ran)).toMatchObject({ logs: [{ rows: { found: 0, findings: [] } }] })
    const status = printed(await ledger('status'))
    expect(valueAt(status, 'logs', 0, 'waiting')).toBe(0)
    expect(valueAt(status, 'logs', 0, 'published')).toBe(valueAt(status, 'logs', 0, 'size'))
  })

  it('changes its key by overlap: readers of either key go on believing it', async () => {
    const first = textAt(printed(await ledger('key', 'list')), 'keys', 0, 'vkey')
    const second = textAt(printed(await ledger('key', 'add')), 'vkey')
    const published = await readFile(join(data, 'evidence/demo/checkpoint'), 'utf8')
    expect(published.match(/^\u2014 /gm)).toHaveLength(2)
    const dir = join(folder, 'rotated')
    await ledger('export', dir)
    for (const [name, vkey] of Object.entries({ first, second })) {
      const file = join(folder, `${name}.vkey`)
      await writeFile(file, `${vkey}\n`)
      expect(await goOnLog({ dir, vkey: file })).toMatchObject({ accepts: true })
    }
    const id = first.split('+')[1] ?? ''
    expect(await ledger('key', 'end', id)).toMatchObject({ code: 0 })
    expect((await ledger('key', 'end', id)).code).toBe(2)
    const after = join(folder, 'after')
    await ledger('export', after)
    const old = await goOnLog({ dir: after, vkey: join(folder, 'first.vkey') })
    expect(old.accepts).toBe(false)
    const own = await goOnLog({ dir: after, vkey: join(folder, 'second.vkey') })
    expect(own).toMatchObject({ accepts: true })
    expect(listAt(printed(await ledger('key', 'list')), 'keys')).toHaveLength(2)
  })
})

describe('a folder that proves one contact', () => {
  beforeAll(witnessed)

  it('holds what a judge needs, and no number unless that was asked for', async () => {
    const ran = await ledger('prove', contact, '--out', proved)
    expect(ran).toMatchObject({ code: 0, err: '' })
    const names = await readdir(proved)
    for (const name of ['evidence.json', 'evidence.html', 'checkpoint', '说明.md', 'README.md']) {
      expect(names).toContain(name)
    }
    const text = await readFile(join(proved, 'evidence.json'), 'utf8')
    expect(text).toContain(contact)
    expect(valueAt(JSON.parse(text), 'witnesses', 0)).toBe(WITNESS.vkey)
    expect(numbersIn(text)).toEqual([])
    expect(text).not.toContain('"name":"value"')
    const told = join(folder, 'told')
    await ledger('prove', contact, '--out', told, '--with-number', '--with-note')
    const all = await readFile(join(told, 'evidence.json'), 'utf8')
    expect(all).toMatch(/"name":"value","salt":"[^"]+","value":"1[3-9]\d{9}"/)
    expect(all).toContain('"name":"note"')
  })

  it('is checked by the very commands that it prints, each of them pasted', async () => {
    const blocks = await commandsIn(join(proved, 'README.md'))
    expect(blocks).toHaveLength(3)
    expect(blocks[0]).toContain('-witness witness.vkey')
    expect(await commandsIn(join(proved, '说明.md'))).toEqual(blocks)
    await symlink(MODULES, join(proved, 'foreign/node_modules'))
    for (const block of blocks) {
      const { stdout } = await run('sh', ['-c', block], { cwd: join(proved, 'foreign') })
      const said = stdout.trim().split('\n')
      expect(said.length).toBeGreaterThan(3)
      for (const line of said) expect(line).toMatch(/^OK /)
    }
  })

  it('is refused by them when a byte of it is another', async () => {
    const blocks = await commandsIn(join(proved, 'README.md'))
    const foreign = join(proved, 'foreign')
    const name = (await readdir(foreign)).find((one) => one.endsWith('.event.txt')) ?? ''
    const leaf = name.replace(/\.event\.txt$/, '.json')
    for (const file of [leaf, name]) {
      const sound = await readFile(join(foreign, file), 'utf8')
      await writeFile(
        join(foreign, file),
        sound.replace(/[0-9]/, (digit) => (digit === '1' ? '2' : '1')),
      )
      const failed = await Promise.all(
        blocks.map((block) => run('sh', ['-c', block], { cwd: foreign }).then(ok, () => 'refused')),
      )
      expect(failed).toContain('refused')
      await writeFile(join(foreign, file), sound)
    }
  })

  it('is decided again, word for word, by a program that has no such installation', async () => {
    const ran = await fencun(['ledger', 'replay', proved, '--json'], { built: true })
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(valueAt(printed(ran), 'decisions', 'same')).toBeGreaterThan(0)
    const whole = await ledger('replay', '--all')
    expect(whole).toMatchObject({ code: 0 })
    expect(printed(whole)).toMatchObject({ found: [] })
  })

  it('is refused for replay where an event is hidden, or the rules are not installed', async () => {
    const text = await readFile(join(proved, 'evidence.json'), 'utf8')
    const hidden = join(folder, 'hidden.json')
    const file: unknown = JSON.parse(text)
    const leaves = listAt(file, 'leaves').slice(1)
    const gone = valueAt(file, 'leaves', 0, 'index')
    const disclosures = listAt(file, 'disclosures').filter((one) => valueAt(one, 'leaf') !== gone)
    await writeFile(hidden, JSON.stringify({ ...Object(file), leaves, disclosures }))
    const ran = await fencun(['ledger', 'replay', hidden, '--json'], { built: true })
    expect(ran.code).toBe(2)
    expect(printed(ran)).toMatchObject({ error: { code: 'evidence-package-invalid' } })
  })

  it('proves a refusal as well, called by its event or by the request it answered', async () => {
    for (const [name, id] of Object.entries({ event: refused.id, request: refused.request })) {
      const out = join(folder, `refused-${name}`)
      expect(await ledger('prove', id, '--out', out)).toMatchObject({ code: 0, err: '' })
      const file: unknown = JSON.parse(await readFile(join(out, 'evidence.json'), 'utf8'))
      expect(textAt(file, 'contact')).toBe(refused.id)
      expect(numbersIn(JSON.stringify(file))).toEqual([])
      const replayed = await fencun(['ledger', 'replay', out, '--json'], { built: true })
      expect(replayed).toMatchObject({ code: 0, err: '' })
      expect(printed(replayed)).toMatchObject({ found: [] })
      await symlink(MODULES, join(out, 'foreign/node_modules'))
      for (const block of await commandsIn(join(out, 'README.md'))) {
        const { stdout } = await run('sh', ['-c', block], { cwd: join(out, 'foreign') })
        for (const line of stdout.trim().split('\n')) expect(line).toMatch(/^OK /)
      }
    }
  })

  it('is not made of a contact that nobody knows, nor into a folder that is there', async () => {
    const unknown = await ledger(
      'prove',
      'c0ffee00-0000-0000-0000-000000000000',
      '--out',
      join(folder, 'no'),
    )
    expect(printed(unknown)).toMatchObject({ error: { code: 'not-found' } })
    const there = await ledger('prove', contact, '--out', proved)
    expect(printed(there)).toMatchObject({ error: { code: 'argument-invalid' } })
    await rm(join(folder, 'no'), { recursive: true, force: true })
  })
})

describe('the page about evidence', () => {
  it('shows commands that work when they are pasted', async () => {
    const page = fileURLToPath(new URL('../../../../docs/evidence.md', import.meta.url))
    const [block = ''] = await commandsIn(page)
    const lines = block.trim().split('\n')
    expect(lines.length).toBeGreaterThan(4)
    const program = fileURLToPath(new URL('../../bin/fencun.mjs', import.meta.url))
    const cwd = await newFolder()
    const env = { ...process.env, DATA: data, CONTACT: contact }
    for (const line of lines) {
      const command = line.replace('npx fencun', `"${process.execPath}" "${program}"`)
      await run('sh', ['-c', command], { cwd, env })
    }
    expect(await readdir(cwd)).toEqual(['evidence', 'published'])
  })
})

const WITNESS = testWitness('witness.example/lender')

/** A counterparty witnesses the log, and signs its head. */
async function witnessed(): Promise<void> {
  const installation = good(await openInstallation({ data }))
  const { logs, close } = installation
  const [name = '', keyId = ''] = WITNESS.vkey.split('+')
  const url = 'https://witness.example/'
  const actor = { staff: 'system', org: orgId(DEMO_LENDER) } as const
  const by = { at: logs.now(), actor }
  await logs.book.addWitness(DEMO_LENDER, { name, keyId, vkey: WITNESS.vkey, url }, by)
  // Nobody is there to be asked; what was signed before counts all the same.
  await logs.book.endWitness(DEMO_LENDER, { name, keyId }, by)
  const told = { onFault: () => undefined, published: () => undefined }
  await evidenceService(installation, told).round({ publish: true })
  const note = Buffer.from((await logs.storeOf(DEMO_LENDER).get('checkpoint')) ?? []).toString()
  const line = `${WITNESS.cosigned(note, 1_795_000_000).trimEnd().split('\n').at(-1)}\n`
  const size = Number(note.split('\n')[1])
  await logs.book.keepCosignature(DEMO_LENDER, { name, keyId, size, line, at: logs.now() })
  await close()
}

const ok = () => 'accepted'

/** What stands in blocks for a shell, without what is installed once. */
async function commandsIn(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8')
  return [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block)
}
