import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backupName, backupTime, newestIn, placeFor, pruneBackups } from './backup-names.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fencun-names-'))
})
afterAll(() => rm(folder, { recursive: true }))

const AT = new Date('2026-11-22T05:30:00.123Z')

test('a backup’s name tells when it was made', () => {
  const name = backupName(AT, 'tar.gz')
  expect(name).toBe('fencun-20261122T053000Z.tar.gz')
  expect(backupTime(name)?.toISOString()).toBe('2026-11-22T05:30:00.000Z')
  for (const other of ['fencun.tar.gz', 'fencun-20261322T053000Z.tar.gz', 'x', `${name}.part`]) {
    expect(backupTime(other)).toBeUndefined()
  }
})

test('a folder gets a name of its own in it, a file is that file', async () => {
  expect(await placeFor(folder, AT, 'keys')).toBe(join(folder, 'fencun-20261122T053000Z.keys'))
  expect(await placeFor(join(folder, 'new'), AT, 'tar.gz')).toBe(
    join(folder, 'new', 'fencun-20261122T053000Z.tar.gz'),
  )
  expect(await placeFor(join(folder, 'my.tar.gz'), AT, 'tar.gz')).toBe(join(folder, 'my.tar.gz'))
})

test('the newest is found, and only what is older than it may be is removed', async () => {
  const hour = 60 * 60 * 1000
  const old = [35 * 24 * hour + 1000, 35 * 24 * hour - 1000, 0].map((ago) => {
    return backupName(new Date(AT.getTime() - ago), 'tar.gz')
  })
  const keys = backupName(new Date(AT.getTime() - 36 * 24 * hour), 'keys')
  for (const name of [...old, keys, 'fencun-notes.txt']) await writeFile(join(folder, name), '')
  expect(await newestIn(folder, 'tar.gz')).toBe(join(folder, old[2] ?? ''))
  const removed = await pruneBackups(folder, new Date('2026-11-22T05:30:00Z'), 35)
  expect(removed).toEqual([keys, old[0]])
  expect(await readdir(folder)).toEqual(
    expect.arrayContaining([old[1], old[2], 'fencun-notes.txt']),
  )
  expect(await newestIn(join(folder, 'absent.tar.gz'), 'tar.gz')).toBe(
    join(folder, 'absent.tar.gz'),
  )
})
