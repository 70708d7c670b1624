import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ForeignLog, goOnLog, sigstoreOnLog } from '@fencun/adapters/testing/foreign-verifiers'
import { leafBytes } from '@fencun/core/evidence/leaf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newFolder, removeFolders } from '../support/command.ts'
import { newForger, publishForged } from './forge.ts'

/** What the two programs that are not ours say to logs of our form, sound and broken. */

const ORIGIN = 'fencun.example/bank'
const forger = newForger(ORIGIN)

function leafOf(index: number): Uint8Array {
  const nobody = { actor: null, subject: null, n: null, contact: null, rules: null } as const
  return leafBytes({
    ...{ v: 1, type: 'calendar-loaded', log: ORIGIN, id: `id-${index}`, ...nobody },
    at: '2026-11-22T05:00:00.000Z',
    ...{ src: { sys: 'system', ver: 'test' }, commit: {}, blob: [] },
  })
}

const leaves = Array.from({ length: 700 }, (_, index) => leafOf(index))
let folder: string

beforeAll(async () => {
  folder = await newFolder()
})
afterAll(removeFolders)

async function published(name: string, size: number): Promise<ForeignLog> {
  const dir = join(folder, name)
  await publishForged(dir, leaves.slice(0, size), [forger])
  return { dir, vkey: `${dir}.vkey` }
}

async function both(log: ForeignLog): Promise<readonly string[]> {
  const words = await Promise.all([goOnLog(log), sigstoreOnLog(log)])
  return words.map(({ said }) => said)
}

async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(path, bytes)
}

describe('logs as we publish them', () => {
  it.each([1, 2, 255, 256, 257, 512, 700])('of %i leaves are accepted by both', async (size) => {
    const [go, sigstore] = await both(await published(`sound-${size}`, size))
    expect(go).toMatch(new RegExp(`^OK log: ${size} entries, root .{44}, 1 signatures`))
    expect(sigstore).toBe(`OK log: ${size} entries, each with signature and inclusion`)
  })

  it('continue what they were: a checkpoint kept from before is consistent', async () => {
    const old = await published('before', 300)
    const now = await published('after', 700)
    const earlier = [join(old.dir, 'checkpoint')]
    expect((await goOnLog({ ...now, earlier })).said).toMatch(/consistent with 1 earlier/)
    const shrunk = await goOnLog({ ...old, earlier: [join(now.dir, 'checkpoint')] })
    expect(shrunk.said).toMatch(/FAIL .*: the log had 700 entries then and has 300 now/)
  })

  it('may be signed by two keys, and are read with either', async () => {
    const dir = join(folder, 'rotated')
    const next = newForger(ORIGIN)
    await publishForged(dir, leaves.slice(0, 300), [forger, next])
    const keys = await readFile(`${dir}.vkey`, 'utf8')
    expect((await goOnLog({ dir, vkey: `${dir}.vkey` })).said).toContain('2 signatures')
    for (const [index, line] of keys.trim().split('\n').entries()) {
      const vkey = join(folder, `one-${index}.vkey`)
      await writeFile(vkey, `${line}\n`)
      expect(await goOnLog({ dir, vkey })).toMatchObject({ accepts: true })
      expect(await sigstoreOnLog({ dir, vkey })).toMatchObject({ accepts: true })
    }
  })
})

describe('a log that somebody touched is refused by both, with the place', () => {
  it('where a byte of a leaf is another', async () => {
    const log = await published('leaf', 700)
    await flip(join(log.dir, 'tile/entries/001'), 500)
    const [go, sigstore] = await both(log)
    expect(go).toMatch(/^FAIL tile\/entries\/001: entry 25\d is not what the tree holds/)
    expect(sigstore).toMatch(/^FAIL entry 25\d: calculated root hash does not match/)
  })

  it('where a byte of a tile is another', async () => {
    const log = await published('tile', 700)
    await flip(join(log.dir, 'tile/0/001'), 500)
    expect((await both(log))[0]).toMatch(/^FAIL tile\/0\/001: .*inconsistent tile/)
    expect((await both(log))[1]).toMatch(/^FAIL entry 256: /)
    const upper = await published('upper', 700)
    await flip(join(upper.dir, 'tile/1/000.p/2'), 40)
    expect((await both(upper))[0]).toMatch(/^FAIL tile\/1\/000.p\/2: .*inconsistent tile/)
  })

  it('where the checkpoint is another, or signed by somebody else', async () => {
    const log = await published('size', 700)
    const path = join(log.dir, 'checkpoint')
    const sound = await readFile(path, 'utf8')
    await writeFile(path, sound.replace('\n700\n', '\n699\n'))
    for (const said of await both(log))
      expect(said).toMatch(/^FAIL (checkpoint: .*signature|entry 0: )/)
    await publishForged(log.dir, leaves, [newForger(ORIGIN)])
    const stranger = { ...log, vkey: join(folder, 'stranger.vkey') }
    await writeFile(stranger.vkey, await readFile(`${folder}/sound-1.vkey`, 'utf8'))
    for (const said of await both(stranger)) expect(said).toMatch(/^FAIL .*signature/)
  })

  it('where a bundle is gone', async () => {
    const log = await published('bundle', 700)
    await rm(join(log.dir, 'tile/entries/002.p'), { recursive: true })
    for (const said of await both(log)) expect(said).toMatch(/^FAIL .*tile\/entries\/002/)
  })

  it('where history was written anew with the real key: by the checkpoint kept from before', async () => {
    const old = await published('witnessed', 300)
    const dir = join(folder, 'rewritten')
    const other = leaves.with(100, leafOf(1_000_000))
    await publishForged(dir, other, [forger])
    const log = { dir, vkey: `${dir}.vkey` }
    expect(await goOnLog(log)).toMatchObject({ accepts: true })
    const said = await goOnLog({ ...log, earlier: [join(old.dir, 'checkpoint')] })
    expect(said.said).toMatch(/NOT CONSISTENT with the checkpoint of size 300/)
  })
})
