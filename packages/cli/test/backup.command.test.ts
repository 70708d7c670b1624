import { existsSync } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { logKeyFiles } from '@fencun/adapters/evidence/log-keys'
import { vkeyText } from '@fencun/core/evidence/note'
import { lenderId } from '@fencun/core/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, signIn } from './support/client.ts'
import { fencun, newFolder, printed, removeFolders } from './support/command.ts'
import { caseOf } from './support/demonstration.ts'
import { listAt, textAt, valueAt } from './support/json.ts'
import { type Server, startServer } from './support/server.ts'

const ENV = { FENCUN_BACKUP_PASSPHRASE: '备份口令 of the rehearsal' }
const PDF = Buffer.from(`%PDF-1.7 ${'what was agreed '.repeat(20_000)}`)

let data: string
let folder: string
let server: Server
let supervisor: Client
let file: string
let documentAt: string

beforeAll(async () => {
  data = await newFolder()
  folder = await newFolder()
  server = await startServer({ data })
  supervisor = await signIn(server.url, 'supervisor-a')
  const found = await caseOf(server.url, ['collector-a', 'collector-a2'], 1)
  file = found.case
  const form = new FormData()
  form.append('file', new Blob([PDF]), '还款协议.pdf')
  const attached = await supervisor.call('POST', `/v1/cases/${file}/documents`, form)
  documentAt = `/v1/cases/${file}/documents/${textAt(attached.body, 'attachment')}`
})
afterAll(async () => {
  await server.kill()
  await removeFolders()
})

/** Work that the server acknowledged. */
async function placeHolds(reasons: readonly string[]): Promise<void> {
  for (const reason of reasons) {
    const placed = await supervisor.call('POST', `/v1/cases/${file}/holds`, { reason })
    expect(placed.status).toBe(201)
  }
}

async function countsAt(client: Client): Promise<unknown> {
  const cases = await client.call('GET', '/v1/cases?limit=1')
  const shown = await client.call('GET', `/v1/cases/${file}`)
  const history = await client.call('GET', `/v1/cases/${file}/timeline?limit=200`)
  return {
    total: valueAt(cases.body, 'total'),
    holds: valueAt(shown.body, 'holds'),
    history: history.body,
  }
}

/** The line by which others know the demonstration's log. */
async function vkeyAt(directory: string): Promise<string> {
  const keys = logKeyFiles(join(directory, 'keys'))
  const [signer] = await keys.signers(lenderId('demo'), 'fencun.local/demo')
  if (signer === undefined) throw new Error('the log has a key')
  return vkeyText(signer.key)
}

async function contentAt(client: Client, url: string): Promise<Buffer> {
  const begun = await client.call('POST', `${documentAt}/readings`, { purpose: 'court' })
  expect(begun.status).toBe(201)
  const query = `?reading=${textAt(begun.body, 'reading')}`
  const answer = await fetch(url + documentAt + query, { headers: { cookie: client.cookie } })
  return Buffer.from(await answer.arrayBuffer())
}

describe('a backup made while the server runs', () => {
  let tar: string

  it('is one file of data and one of keys, while contacts go on being refused and recorded', async () => {
    await placeHolds(['dispute', 'complaint'])
    const before = await countsAt(supervisor)
    const making = fencun(
      [
        'backup',
        folder,
        '--keys',
        join(folder, 'keys'),
        '--keep-days',
        '35',
        '--data',
        data,
        '--json',
      ],
      { env: ENV },
    )
    let meanwhile = 0
    const state = { done: false }
    void making.finally(() => {
      state.done = true
    })
    while (!state.done) {
      const shown = await supervisor.call('GET', `/v1/cases/${file}`)
      expect(shown.status).toBe(200)
      meanwhile += 1
    }
    const ran = await making
    expect(ran).toMatchObject({ code: 0 })
    expect(meanwhile).toBeGreaterThan(0)
    tar = textAt(printed(ran), 'data')
    expect(await countsAt(supervisor)).toEqual(before)
    expect((await stat(tar)).mode & 0o077).toBe(0)
    const names = await readdir(folder)
    expect(names.filter((name) => name.endsWith('.tar.gz'))).toHaveLength(1)
    expect(await readdir(join(folder, 'keys'))).toHaveLength(1)
  })

  it('is not made with keys that outlive what the certificate of a destruction says', async () => {
    for (const days of [[], ['--keep-days', '36']]) {
      const args = ['backup', join(folder, 'x.tar.gz'), '--keys', folder, '--data', data, '--json']
      const ran = await fencun([...args, ...days], { env: ENV })
      expect(printed(ran)).toMatchObject({
        error: { code: 'argument-invalid', place: '--keep-days' },
      })
    }
    expect(existsSync(join(folder, 'x.tar.gz'))).toBe(false)
  })

  it('holds neither keys nor words in the clear', async () => {
    const key = (await readFile(join(data, 'master.key'), 'utf8')).trim()
    for (const name of [tar, await keysFile()]) {
      const bytes = await readFile(name)
      expect(bytes.includes(key)).toBe(false)
      expect(bytes.includes('还款协议')).toBe(false)
    }
  })

  it('restored elsewhere has everything that was acknowledged before it, and the server starts', async () => {
    const expected = await countsAt(supervisor)
    const elsewhere = join(await newFolder(), 'restored')
    const ran = await fencun(
      ['restore', folder, '--keys', join(folder, 'keys'), '--data', elsewhere, '--json'],
      { env: ENV },
    )
    expect(ran).toMatchObject({ code: 0 })
    expect(valueAt(printed(ran), 'keys')).toBeGreaterThan(1)
    const second = await startServer({ data: elsewhere })
    try {
      const there = await signIn(second.url, 'supervisor-a')
      expect(await countsAt(there)).toEqual(expected)
      expect((await contentAt(there, second.url)).equals(PDF)).toBe(true)
    } finally {
      expect(await second.stop()).toBe(0)
    }
    const checked = await fencun(
      ['ledger', 'verify', join(elsewhere, 'evidence', 'demo'), '--key', await vkeyAt(elsewhere)],
      {},
    )
    expect(checked).toMatchObject({ code: 0 })
    const published = await readdir(join(data, 'evidence', 'demo'))
    expect(published).toContain('checkpoint')
  })

  it('is not laid over anything, and not without the passphrase of its keys', async () => {
    const over = await fencun(['restore', tar, '--data', data, '--json'])
    expect(over.code).toBe(2)
    expect(printed(over)).toMatchObject({ error: { code: 'directory-not-empty', place: data } })
    const absent = join(folder, 'absent')
    const wrong = await fencun(
      ['restore', tar, '--keys', await keysFile(), '--data', absent, '--json'],
      { env: { FENCUN_BACKUP_PASSPHRASE: 'another passphrase' } },
    )
    expect(printed(wrong)).toMatchObject({ error: { code: 'passphrase-wrong' } })
    expect(existsSync(absent)).toBe(false)
  })

  it('that was altered is refused before anything is written', async () => {
    const bytes = await readFile(tar)
    const altered = join(await newFolder(), 'altered.tar.gz')
    const at = Math.floor(bytes.length / 2)
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    await writeFile(altered, bytes)
    const absent = join(folder, 'absent')
    const ran = await fencun(['restore', altered, '--data', absent, '--json'])
    expect(printed(ran)).toMatchObject({ error: { code: 'backup-damaged' } })
    expect(existsSync(absent)).toBe(false)
  })

  it('of a server that was killed has everything that was acknowledged, too', async () => {
    await placeHolds(['stop-list'])
    const expected = await countsAt(supervisor)
    await server.kill()
    const ran = await fencun(['backup', join(folder, 'dead.tar.gz'), '--data', data, '--json'])
    expect(ran).toMatchObject({ code: 0 })
    expect(listAt(printed(ran), 'lenders')).toHaveLength(1)
    const elsewhere = join(await newFolder(), 'again')
    await fencun(['restore', join(folder, 'dead.tar.gz'), '--data', elsewhere])
    const without = await fencun(['migrate', '--data', elsewhere, '--json'])
    expect(printed(without)).toMatchObject({ error: { code: 'master-key-missing' } })
    const keys = await fencun(
      ['restore', tar, '--keys', await keysFile(), '--data', join(folder, 'k'), '--json'],
      { env: ENV },
    )
    expect(keys.code).toBe(0)
    const env = {
      FENCUN_MASTER_KEY: (await readFile(join(folder, 'k', 'master.key'), 'utf8')).trim(),
      FENCUN_KEYS: join(folder, 'k', 'keys'),
    }
    server = await startServer({ data: elsewhere, env })
    const there = await signIn(server.url, 'supervisor-a')
    expect(await countsAt(there)).toEqual(expected)
  })

  async function keysFile(): Promise<string> {
    const [name = ''] = await readdir(join(folder, 'keys'))
    return join(folder, 'keys', name)
  }
})
