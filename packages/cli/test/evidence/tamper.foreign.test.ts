import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NODE_CRYPTO, sha256 } from '@fencun/adapters/evidence/node-crypto'
import { goOnLog, sigstoreOnLog } from '@fencun/adapters/testing/foreign-verifiers'
import { parseCheckpoint } from '@fencun/core/evidence/checkpoint'
import type { EarlierCheckpoint } from '@fencun/core/evidence/log-report'
import { parseNote, parseVkey } from '@fencun/core/evidence/note'
import { verifyLog } from '@fencun/core/evidence/verify-log'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newFolder, removeFolders } from '../support/command.ts'
import { type Attested, attested, type Folders, foldersIn } from './attested.ts'
import { testWitness } from './forge-witness.ts'
import { hold, record } from './tamper-hands.ts'
import { CHECKS, type CheckName, type Scene, TAMPER_KINDS } from './tamper-kinds.ts'

/** Every way to tamper that we know, each done to a copy of the demonstration, and who notices. */

const WITNESS = testWitness('witness.example')
const TIME_SEC = 1_795_000_000
const noticed = new Map<string, ReadonlySet<CheckName>>()
let older: Folders
let whole: Folders
/** What the witness kept: the head at the time of the older copy, and of the whole log. */
let kept: readonly string[]
let witnessKey: string

beforeAll(async () => {
  const folder = await newFolder()
  const root = join(folder, 'base')
  whole = foldersIn(root)
  older = foldersIn(join(folder, 'older'))
  witnessKey = join(folder, 'witness.vkey')
  await writeFile(witnessKey, `${WITNESS.vkey}\n`)
  await inside(root, async (the) => void (await the.publish()))
  const first = await cosign(whole, join(folder, 'kept-1'))
  await cp(root, older.root, { recursive: true })
  await inside(root, async (the) => {
    for (const place of [1, 2, 3]) await hold(the, place)
    await record(the)
    expect(await the.publish()).toBe(null)
  })
  kept = [first, await cosign(whole, join(folder, 'kept-2'))]
})
afterAll(async () => {
  console.log(table())
  await removeFolders()
})

async function inside(root: string, work: (the: Attested) => Promise<void>): Promise<void> {
  const the = await attested(root)
  await work(the)
  await the.close()
}

/** The witness signs the published head and keeps it. */
async function cosign({ log }: Folders, file: string): Promise<string> {
  const path = join(log, 'checkpoint')
  const note = WITNESS.cosigned(await readFile(path, 'utf8'), TIME_SEC)
  await writeFile(path, note)
  await writeFile(file, note)
  return file
}

/** An honest witness: signs a head that continues what it kept, and no other. */
async function askWitness(scene: Folders): Promise<void> {
  const text = await readFile(join(scene.log, 'checkpoint'), 'utf8')
  if (text.includes('\u2014 witness.example ')) return
  const report = await ours(scene, { earlier: true })
  if (report.some((code) => code.startsWith('history') || code.startsWith('checkpoint'))) return
  await writeFile(join(scene.log, 'checkpoint'), WITNESS.cosigned(text, TIME_SEC + 60))
}

async function ours({ log, vkey }: Folders, how: { readonly earlier: boolean }) {
  const text = `${await readFile(vkey, 'utf8')}${how.earlier ? WITNESS.vkey : ''}`
  const keys = text.split('\n').flatMap((line) => parseVkey(sha256, line) ?? [])
  const earlier = how.earlier ? await Promise.all(kept.map(keptCheckpoint)) : []
  const read = (path: string) => readFile(join(log, path)).catch(() => undefined)
  const report = await verifyLog({ read, keys, crypto: NODE_CRYPTO, earlier })
  const codes: string[] = report.findings.map(({ code }) => code)
  const isSeen = report.witnesses.length > 0
  return how.earlier && !isSeen ? [...codes, 'witness-absent'] : codes
}

async function keptCheckpoint(name: string): Promise<EarlierCheckpoint> {
  const note = parseNote(await readFile(name, 'utf8'))
  const checkpoint = note && parseCheckpoint(note.text)
  if (checkpoint === undefined) throw new Error('the witness keeps checkpoints')
  return { ...checkpoint, name }
}

/** Who notices something in an installation; what the program puts right is looked at last. */
async function whoNotices(scene: Scene): Promise<ReadonlySet<CheckName>> {
  const found = new Set<CheckName>()
  const note = (name: CheckName, isFound: boolean) => void (isFound && found.add(name))
  const { log: dir, vkey } = scene
  note('ours', (await ours(scene, { earlier: false })).length > 0)
  note('go', !(await goOnLog({ dir, vkey })).accepts)
  note('sigstore', !(await sigstoreOnLog({ dir, vkey })).accepts)
  await askWitness(scene)
  const witness = (await ours(scene, { earlier: true })).length > 0
  const go = await goOnLog({ dir, vkey, witnesses: [witnessKey], earlier: kept })
  if (!found.has('ours')) expect(!go.accepts, go.said).toBe(witness)
  note('witness', !go.accepts)
  await scene.inside(async (the) => {
    note('rows', (await the.check()).length > 0)
    note('program', (await the.selfCheck()).length > 0)
  })
  return found
}

function table(): string {
  const width = Math.max(...TAMPER_KINDS.map(({ name }) => name.length))
  const rows = [...noticed].map(([name, found]) => {
    const marks = CHECKS.map((check) => (found.has(check) ? 'FOUND' : '·').padEnd(9))
    return `${name.padEnd(width)}  ${marks.join('')}`
  })
  return [
    '',
    `${' '.repeat(width)}  ${CHECKS.map((check) => check.padEnd(9)).join('')}`,
    ...rows,
    '',
  ].join('\n')
}

async function sceneOf(name: string): Promise<Scene> {
  const root = join(whole.root, '..', name.replaceAll(/\W+/g, '-'))
  await cp(whole.root, root, { recursive: true })
  return { ...foldersIn(root), older, inside: (work) => inside(root, work) }
}

it('nobody notices anything in an installation that nobody touched', async () => {
  const scene = await sceneOf('untouched')
  expect([...(await whoNotices(scene))]).toEqual([])
  await rm(scene.root, { recursive: true })
})

for (const { name, finds, tamper } of TAMPER_KINDS) {
  it(`${name}: is noticed by ${finds.join(', ')}`, async () => {
    const scene = await sceneOf(name)
    await tamper(scene)
    const found = await whoNotices(scene)
    noticed.set(name, found)
    expect([...found].toSorted()).toEqual([...finds].toSorted())
    await rm(scene.root, { recursive: true })
  })
}
