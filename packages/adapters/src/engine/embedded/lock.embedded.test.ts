import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { type EmbeddedChild, startEmbeddedChild } from '../../testing/child-process.ts'
import { embeddedEngine, unwrap } from '../../testing/engines.ts'
import { openDatabase } from '../database.ts'
import { claimName, lockDirectory } from './lock.ts'
import { liveness, thisProcess } from './process-identity.ts'

let directory: string
const engine = embeddedEngine()
let child: EmbeddedChild | undefined

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fencun-lock-'))
})
afterEach(async () => {
  await child?.kill()
  await rm(directory, { recursive: true })
})
afterAll(() => engine.stop())

test('a second process on one directory is refused with the number of the first, also when it \
was quiet for long; after kill -9 the directory is free', async () => {
  const options = await engine.options()
  child = startEmbeddedChild(options.kind === 'embedded' ? options.directory : '')
  await child.until((line) => line === 'open')
  const second = await openDatabase(options)
  expect(second).toMatchObject({ ok: false, error: { code: 'data-directory-locked' } })
  expect(second.ok ? '' : second.error.detail).toContain(`process ${child.pid} `)
  await child.kill()
  const third = unwrap(await openDatabase(options))
  await third.close()
})

test('the same process cannot open one directory twice, and can again after closing', async () => {
  const first = unwrap(await lockDirectory(directory))
  expect(await lockDirectory(directory)).toMatchObject({
    ok: false,
    error: { code: 'data-directory-locked' },
  })
  await first.release()
  await unwrap(await lockDirectory(directory)).release()
  expect(await readdir(join(directory, 'locks'))).toEqual([])
})

test('of many who start together exactly one gets the directory, or nobody', async () => {
  for (let round = 0; round < 20; round += 1) {
    const all = await Promise.all(Array.from({ length: 5 }, () => lockDirectory(directory)))
    const winners = all.flatMap((result) => (result.ok ? [result.value] : []))
    expect(winners.length).toBeLessThanOrEqual(1)
    await Promise.all(winners.map((winner) => winner.release()))
  }
})

async function leaveClaim(change: Partial<Awaited<ReturnType<typeof thisProcess>>>): Promise<void> {
  await unwrap(await lockDirectory(directory)).release()
  const name = claimName({ ...(await thisProcess()), ...change })
  await writeFile(join(directory, 'locks', name), '')
}

test('a lock whose process number now belongs to another process is cleared', async () => {
  await leaveClaim({ startedAt: '1' })
  await unwrap(await lockDirectory(directory)).release()
  expect(await readdir(join(directory, 'locks'))).toEqual([])
})

test('a lock from before the machine was restarted is cleared', async () => {
  const { boot } = await thisProcess()
  await leaveClaim({ boot: `${boot.split('@')[0]}@earlier` })
  await unwrap(await lockDirectory(directory)).release()
})

test('a lock of another machine or container is left alone, and the refusal says what to do', async () => {
  for (const change of [{ boot: 'elsewhere@x' }, { namespace: '1' }]) {
    await leaveClaim(change)
    const refused = await lockDirectory(directory)
    expect(refused.ok ? '' : refused.error.detail).toContain('if none has, delete the lock file')
    const left = await readdir(join(directory, 'locks'))
    expect(left).toHaveLength(1)
    expect(refused.ok ? '' : refused.error.place).toBe(join(directory, 'locks', left[0] ?? ''))
    await rm(join(directory, 'locks', left[0] ?? ''))
  }
})

test('a lock that cannot be read is taken for live', async () => {
  await unwrap(await lockDirectory(directory)).release()
  await writeFile(join(directory, 'locks', 'fencun.lock'), '')
  expect((await lockDirectory(directory)).ok).toBe(false)
})

test('a process is alive until it ends', async () => {
  const self = await thisProcess()
  expect(await liveness(self)).toBe('alive')
  expect(await liveness({ ...self, startedAt: 'earlier' })).toBe('dead')
  expect(await liveness({ ...self, startedAt: '-' }), 'nobody knows which').toBe('unknown')
  expect(await liveness({ ...self, pid: 2 ** 22 + 1 })).toBe('dead')
})
