import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { masterKeyFile, parseMasterKey } from './master-key.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fencun-key-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('a key is 64 hexadecimal digits, with nothing else but spaces around them', () => {
  const hex = '0123456789abcdef'.repeat(4)
  expect(parseMasterKey(`${hex}\n`, 'here')).toEqual({ ok: true, value: Buffer.from(hex, 'hex') })
  for (const text of ['', hex.slice(1), `${hex}0`, `${hex.slice(1)}g`]) {
    expect(parseMasterKey(text, 'FENCUN_MASTER_KEY')).toMatchObject({
      ok: false,
      error: { code: 'master-key-wrong', place: 'FENCUN_MASTER_KEY' },
    })
  }
})

test('a key that is refused is not repeated in the refusal', () => {
  const refused = JSON.stringify(parseMasterKey('5ecre7', 'FENCUN_MASTER_KEY'))
  expect(refused).not.toContain('5ecre7')
})

test('a missing key file is made, for its owner alone, and read again later', async () => {
  const path = join(folder, 'deep', 'master.key')
  const made = await masterKeyFile(path)
  expect(made.ok && made.value.length).toBe(32)
  expect(await masterKeyFile(path)).toEqual(made)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('programs that start together read one key and leave nothing behind', async () => {
  const path = join(folder, 'together', 'master.key')
  const keys = await Promise.all(Array.from({ length: 20 }, async () => masterKeyFile(path)))
  expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(1)
  expect(await readdir(join(folder, 'together'))).toEqual(['master.key'])
})

test('a damaged key file is refused by its path and not replaced', async () => {
  const path = join(folder, 'damaged.key')
  await writeFile(path, 'half a k')
  expect(await masterKeyFile(path)).toMatchObject({ ok: false, error: { place: path } })
})
