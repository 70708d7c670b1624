import { readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { leafBytes } from '@fencun/core/evidence/leaf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fencun, newFolder, printed, removeFolders } from '../support/command.ts'
import { textAt } from '../support/json.ts'
import { newForger, publishForged } from './forge.ts'
import { testWitness } from './forge-witness.ts'

const ORIGIN = 'fencun.example/bank'
const forger = newForger(ORIGIN)
const witness = testWitness('witness.example')
const EMPTY = { DATABASE_URL: '', FENCUN_MASTER_KEY: '' }

function leafOf(index: number): Uint8Array {
  const nobody = { actor: null, subject: null, n: null, contact: null, rules: null } as const
  return leafBytes({
    ...{ v: 1, type: 'calendar-loaded', log: ORIGIN, id: `id-${index}`, ...nobody },
    at: '2026-11-22T05:00:00.000Z',
    ...{ src: { sys: 'system', ver: 'test' }, commit: {}, blob: [] },
  })
}

const leaves = Array.from({ length: 600 }, (_, index) => leafOf(index))
let folder: string
let dir: string
let kept: string
let server: Server
let address: string

beforeAll(async () => {
  folder = await newFolder()
  dir = join(folder, 'log')
  kept = join(folder, 'kept')
  await writeFile(kept, await publishForged(dir, leaves.slice(0, 300), [forger]))
  await publishForged(dir, leaves, [forger])
  server = createServer((request, response) => {
    const path = request.url ?? ''
    if (path.startsWith('/elsewhere')) {
      response.writeHead(302, { location: '/log/checkpoint' }).end()
    } else if (path.startsWith('/endless')) {
      response.writeHead(200)
      response.on('close', () => response.destroy())
      const more = (): void => {
        if (!response.destroyed) response.write(Buffer.alloc(1 << 20), more)
      }
      more()
    } else {
      readFile(join(folder, path)).then(
        (bytes) => response.writeHead(200).end(bytes),
        () => response.writeHead(404).end(),
      )
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const at = server.address()
  address = `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  await removeFolders()
})

const verify = (...args: readonly string[]) =>
  fencun(['ledger', 'verify', ...args], { built: true, env: EMPTY })

describe('a published log', () => {
  it('is checked by its files alone, and says who signed it', async () => {
    const ran = await verify(dir, '--key', `${dir}.vkey`, '--json')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(printed(ran)).toMatchObject({
      checkpoint: { origin: ORIGIN, size: 600 },
      signers: [{ name: ORIGIN, keyId: forger.key.keyId }],
      ...{ leaves: 600, complete: true, findings: [], findingsCount: 0 },
    })
  })

  it('is checked over the network as well, and says so in either language', async () => {
    const vkey = (await readFile(`${dir}.vkey`, 'utf8')).trim()
    const chinese = await verify(`${address}/log`, '--key', vkey)
    expect(chinese).toMatchObject({ code: 0 })
    expect(chinese.out).toContain('通过：600 条全部相符')
    const english = await verify(`${address}/log/`, '--key', vkey, '--lang', 'en')
    expect(english.out).toContain('holds: all 600 leaves')
  })

  it('continues what somebody kept of it', async () => {
    const ran = await verify(dir, '--key', `${dir}.vkey`, '--earlier', kept)
    expect(ran).toMatchObject({ code: 0 })
    const other = join(folder, 'rewritten')
    await publishForged(other, leaves.with(7, leafOf(7_000_000)), [forger])
    expect(await verify(other, '--key', `${other}.vkey`)).toMatchObject({ code: 0 })
    const found = await verify(other, '--key', `${other}.vkey`, '--earlier', kept, '--json')
    expect(found.code).toBe(1)
    expect(printed(found)).toMatchObject({ findings: [{ code: 'history-rewritten', place: kept }] })
  })

  it('bears the line of a witness who is asked for', async () => {
    const missing = await verify(dir, '--key', `${dir}.vkey`, '--witness', witness.vkey, '--json')
    expect(missing.code).toBe(1)
    expect(printed(missing)).toMatchObject({ absentWitnesses: [{ name: 'witness.example' }] })
    const seen = join(folder, 'witnessed')
    const checkpoint = await publishForged(seen, leaves, [forger])
    await writeFile(join(seen, 'checkpoint'), witness.cosigned(checkpoint, 1_795_000_000))
    const ran = await verify(seen, '--key', `${seen}.vkey`, '--witness', witness.vkey, '--json')
    expect(ran.code).toBe(0)
    expect(printed(ran)).toMatchObject({
      witnesses: [{ name: 'witness.example', time: 1_795_000_000 }],
    })
  })
})

describe('what does not hold is named', () => {
  it('with the file and the leaf, and code 1', async () => {
    const broken = join(folder, 'broken')
    await publishForged(broken, leaves, [forger])
    const path = join(broken, 'tile/entries/001')
    const text = await readFile(path, 'latin1')
    await writeFile(path, text.replace('"id-300"', '"id-3OO"'), 'latin1')
    const ran = await verify(broken, '--key', `${broken}.vkey`, '--json')
    expect(ran.code).toBe(1)
    expect(textAt(printed(ran), 'findings', 0, 'code')).toBe('leaf-altered')
    expect(textAt(printed(ran), 'findings', 0, 'place')).toContain('300')
  })
})

describe('what cannot be checked is refused with code 2', () => {
  it('without a key, with one that is none, and where there is no log', async () => {
    const none = await verify(dir, '--json')
    expect(none.code).toBe(2)
    expect(printed(none)).toMatchObject({ error: { code: 'argument-invalid', place: '--key' } })
    const wrong = await verify(dir, '--key', 'fencun.example/bank+00000000+AA==', '--json')
    expect(printed(wrong)).toMatchObject({ error: { code: 'ledger-key-invalid' } })
    const nowhere = await verify(folder, '--key', `${dir}.vkey`, '--json')
    expect(nowhere.code).toBe(2)
    expect(printed(nowhere)).toMatchObject({ error: { code: 'ledger-place-invalid' } })
  })

  it('where a server sends us elsewhere, or sends without end', async () => {
    for (const place of ['elsewhere', 'endless']) {
      const ran = await verify(`${address}/${place}`, '--key', `${dir}.vkey`, '--json')
      expect(ran.code).toBe(2)
      expect(printed(ran)).toMatchObject({ error: { code: 'ledger-unreachable' } })
    }
  })
})
