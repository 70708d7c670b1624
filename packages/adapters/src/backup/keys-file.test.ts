import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keysIn, layKeys, openKeys, sealKeys } from './keys-file.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'fencun-keys-'))
  await mkdir(join(root, 'keys/demo'), { recursive: true })
  await writeFile(join(root, 'master.key'), 'master')
  await writeFile(join(root, 'keys/demo/lender.1.key'), 'one')
  await writeFile(join(root, 'keys/log-demo.pem'), 'pem')
  await writeFile(join(root, 'other'), 'no key')
})
afterAll(() => rm(root, { recursive: true }))

const PASSPHRASE = '一句足够长的口令 and more'
/** Little: what is tested is not how long a guess takes. */
const WORK = 8

test('all keys of a data directory and nothing else are sealed, and laid out again elsewhere', async () => {
  const keys = await keysIn(root, '')
  expect(keys.map(({ path }) => path).toSorted()).toEqual([
    'keys/demo/lender.1.key',
    'keys/log-demo.pem',
    'master.key',
  ])
  const sealed = await sealKeys(keys, PASSPHRASE, WORK)
  for (const word of ['master', 'pem', 'demo']) expect(sealed.includes(word)).toBe(false)
  const opened = await openKeys(sealed, PASSPHRASE, 'k')
  if (!opened.ok) throw new Error(opened.error.code)
  await layKeys(opened.value, join(root, 'elsewhere'))
  const laid = join(root, 'elsewhere/keys/demo/lender.1.key')
  expect(await readFile(laid, 'utf8')).toBe('one')
  expect((await stat(laid)).mode & 0o077).toBe(0)
  await expect(layKeys(opened.value, join(root, 'elsewhere'))).resolves.toBeUndefined()
})

test('a master key of the environment is kept as a file is', async () => {
  const [first] = await keysIn(root, 'ab'.repeat(32))
  expect(first?.bytes.toString()).toBe(`${'ab'.repeat(32)}\n`)
})

test('another passphrase, a changed byte and another file are refused', async () => {
  const sealed = await sealKeys(await keysIn(root, ''), PASSPHRASE, WORK)
  const refusal = async (file: Buffer, passphrase: string): Promise<string> => {
    const opened = await openKeys(file, passphrase, 'k')
    return opened.ok ? 'opened' : opened.error.code
  }
  expect(await refusal(sealed, `${PASSPHRASE}.`)).toBe('passphrase-wrong')
  for (const at of [15, 40, 60, sealed.length - 1]) {
    const changed = Buffer.from(sealed)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    expect(await refusal(changed, PASSPHRASE)).toBe('passphrase-wrong')
  }
  const busy = Buffer.from(sealed)
  busy.writeUInt8(30, 14)
  expect(await refusal(busy, PASSPHRASE)).toBe('backup-damaged')
  expect(await refusal(Buffer.from('hello'), PASSPHRASE)).toBe('backup-damaged')
})

test('keys that would be laid out elsewhere than in the folder of keys are refused', async () => {
  for (const path of ['../x', 'keys/../../x', 'database/x', 'keys']) {
    const sealed = await sealKeys([{ path, bytes: Buffer.alloc(1) }], PASSPHRASE, WORK)
    const opened = await openKeys(sealed, PASSPHRASE, 'k')
    expect(opened.ok && path !== 'keys').toBe(false)
  }
})
