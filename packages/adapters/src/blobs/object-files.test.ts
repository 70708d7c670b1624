import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { objectFiles } from './object-files.ts'
import { type Objects, objectPath } from './objects.ts'

let root: string
let objects: Objects
beforeEach(async () => {
  root = join(await mkdtemp(join(tmpdir(), 'fencun-objects-')), 'objects')
  objects = objectFiles(root)
})
afterEach(() => rm(join(root, '..'), { recursive: true }))

async function put(text: string): Promise<string> {
  const sha256 = createHash('sha256').update(text).digest('hex')
  const pending = await objects.begin()
  for (const letter of text) await pending.write(Buffer.from(letter))
  await pending.place(sha256)
  return sha256
}

async function read(sha256: string, from: number, until: number): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of objects.read(sha256, from, until)) parts.push(part)
  return Buffer.concat(parts).toString()
}

async function all(): Promise<readonly string[]> {
  const found: string[] = []
  for await (const one of objects.list()) found.push(one)
  return found
}

test('an object lies under the hash of its bytes, readable for its owner alone and by nobody written', async () => {
  const sha256 = await put('hello')
  const path = join(root, 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  expect(((await stat(path)).mode & 0o777).toString(8)).toBe('400')
  expect(await objects.size(sha256)).toBe(5)
  expect(await read(sha256, 1, 4)).toBe('ell')
  expect(await read(sha256, 0, 5)).toBe('hello')
  expect(await read(sha256, 2, 2)).toBe('')
})

test('what is not placed is no object, and leaves nothing behind when it is abandoned', async () => {
  const pending = await objects.begin()
  await pending.write(Buffer.from('half'))
  expect(await all()).toEqual([])
  await pending.abandon()
  expect(await readdir(join(root, 'pending'))).toEqual([])
})

test('what a killed writer left is swept, what is being written is not', async () => {
  const begun = Date.now()
  const pending = await objects.begin()
  await pending.write(Buffer.from('half'))
  expect(await objects.sweep(begun - 60_000)).toBe(0)
  expect(await objects.sweep(begun + 60_000)).toBe(1)
  await pending.abandon()
})

test('the same bytes placed twice are one object; removed, it is gone', async () => {
  const sha256 = await put('twice')
  expect(await put('twice')).toBe(sha256)
  const other = await put('other')
  expect(await all()).toEqual([sha256, other].toSorted())
  expect(await objects.remove(sha256)).toBe(true)
  expect(await objects.remove(sha256)).toBe(false)
  expect(await objects.size(sha256)).toBeUndefined()
  expect(await all()).toEqual([other])
  await expect(read(sha256, 0, 5)).rejects.toThrow('ENOENT')
})

test('only a hash is a name: nothing leads out of the folder', () => {
  for (const name of ['', '../x', 'AB'.repeat(32), 'a'.repeat(63)]) {
    expect(() => objectPath(name)).toThrow(TypeError)
  }
})
