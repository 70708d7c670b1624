import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lenderId, orgId } from '@fencun/core/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileKeys, KEK_LOOKED_FOR_EVERY_MS } from './file-keys.ts'
import { holderOf, kekId } from './key-store.ts'
import { Vault } from './vault.ts'

const vault = new Vault(new Uint8Array(32).fill(1))
const LENDER = lenderId('样例银行/../x')
const AGENCY = holderOf(orgId('agency.1'))
let root: string
let count = 0
const folder = (): string => {
  count += 1
  return join(root, String(count))
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'fencun-keys-'))
})
afterAll(() => rm(root, { recursive: true }))

test('a key is made once, read by every program, and its file is for its owner alone', async () => {
  const at = folder()
  const made = await fileKeys(at, vault).ensure(LENDER, AGENCY)
  expect(made).toMatchObject({ lender: LENDER, holder: AGENCY, generation: 1 })
  const other = fileKeys(at, vault)
  expect(await other.current(LENDER, AGENCY)).toEqual(made)
  expect(await other.byId(LENDER, made.id)).toEqual(made)
  expect(await other.ensure(LENDER, AGENCY)).toEqual(made)
  expect(await readdir(at)).toEqual([encodeURIComponent('样例银行/../x').replaceAll('.', '%2E')])
  const inside = join(at, (await readdir(at))[0] ?? '')
  expect(await readdir(inside)).toEqual(['agency%2E1.1.key'])
  expect((await stat(join(inside, 'agency%2E1.1.key'))).mode & 0o777).toBe(0o600)
})

test('twenty who ask at once get one key and leave nothing else behind', async () => {
  const at = folder()
  const asked = Array.from({ length: 20 }, () => fileKeys(at, vault).ensure(LENDER, AGENCY))
  expect(new Set((await Promise.all(asked)).map(({ id }) => id)).size).toBe(1)
  expect(await readdir(join(at, (await readdir(at))[0] ?? ''))).toEqual(['agency%2E1.1.key'])
})

test('twenty who make keys at once make twenty generations', async () => {
  const at = folder()
  const made = await Promise.all(
    Array.from({ length: 20 }, () => fileKeys(at, vault).make(LENDER, AGENCY)),
  )
  const generations = made.map(({ generation }) => generation).toSorted((a, b) => a - b)
  expect(generations).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
  const living = await fileKeys(at, vault).living(LENDER, AGENCY)
  expect(living.map(({ generation }) => generation)).toEqual(generations.toReversed())
})

test('a file does not hold the key in the clear and opens under no other master key', async () => {
  const at = folder()
  const made = await fileKeys(at, vault).make(LENDER, AGENCY)
  const inside = join(at, (await readdir(at))[0] ?? '')
  const bytes = await readFile(join(inside, 'agency%2E1.1.key'))
  expect(bytes.includes(made.key)).toBe(false)
  const stranger = fileKeys(at, new Vault(new Uint8Array(32).fill(2)))
  await expect(stranger.byId(LENDER, made.id)).rejects.toThrow('does not open')
})

test('a key put under the name of another holder opens nothing', async () => {
  const at = folder()
  const keys = fileKeys(at, vault)
  await keys.make(LENDER, AGENCY)
  const inside = join(at, (await readdir(at))[0] ?? '')
  await cp(join(inside, 'agency%2E1.1.key'), join(inside, 'rival.1.key'))
  await expect(keys.current(LENDER, holderOf(orgId('rival')))).rejects.toThrow('does not open')
})

test('a destroyed key is gone at once here, in a moment elsewhere, and for ever', async () => {
  const at = folder()
  let now = 0
  const [keys, other] = [fileKeys(at, vault), fileKeys(at, vault, () => now)]
  const first = await keys.make(LENDER, AGENCY)
  expect(await other.byId(LENDER, first.id)).toEqual(first)
  const inside = join(at, (await readdir(at))[0] ?? '')
  const backup = await readFile(join(inside, 'agency%2E1.1.key'))
  await keys.destroy(first)
  expect(await keys.byId(LENDER, first.id)).toBeUndefined()
  now = KEK_LOOKED_FOR_EVERY_MS - 1
  expect(await other.byId(LENDER, first.id)).toEqual(first)
  now = KEK_LOOKED_FOR_EVERY_MS
  expect(await other.byId(LENDER, first.id)).toBeUndefined()
  expect(await readdir(inside)).toEqual(['agency%2E1.1.destroyed'])
  expect((await keys.ensure(LENDER, AGENCY)).generation).toBe(2)
  await writeFile(join(inside, 'agency%2E1.1.key'), backup)
  expect(await fileKeys(at, vault).byId(LENDER, first.id)).toBeUndefined()
  expect(await keys.list(LENDER)).toEqual([
    { lender: LENDER, holder: AGENCY, generation: 1, destroyed: true },
    { lender: LENDER, holder: AGENCY, generation: 2, destroyed: false },
  ])
})

test('a destruction that was cut off after its mark is one all the same, and can be finished', async () => {
  const at = folder()
  const keys = fileKeys(at, vault)
  const kek = await keys.make(LENDER, AGENCY)
  const inside = join(at, (await readdir(at))[0] ?? '')
  await writeFile(join(inside, 'agency%2E1.1.destroyed'), '')
  expect(await fileKeys(at, vault).current(LENDER, AGENCY)).toBeUndefined()
  await fileKeys(at, vault).destroy(kek)
  expect(await readdir(inside)).toEqual(['agency%2E1.1.destroyed'])
})

test('an id that names another key of the number, or nothing, finds nothing', async () => {
  const [one, two] = [fileKeys(folder(), vault), fileKeys(folder(), vault)]
  const kek = await one.make(LENDER, AGENCY)
  await two.make(LENDER, AGENCY)
  expect(await two.byId(LENDER, kek.id)).toBeUndefined()
  for (const id of ['', 'agency.1', 'agency.1.0.0123456789abcdef', '../../x.1.0123456789abcdef']) {
    expect(await one.byId(LENDER, kekId(id))).toBeUndefined()
  }
  expect(await one.list(lenderId('nobody'))).toEqual([])
})
