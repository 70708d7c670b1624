import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTar } from './tar-read.ts'
import { type TarEntry, tarOf } from './tar-write.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fencun-tar-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

function file(path: string, bytes: Buffer): TarEntry {
  return { kind: 'file', path, bytes: bytes.length, content: pieces(bytes, 700) }
}

async function written(entries: readonly TarEntry[]): Promise<Buffer> {
  const all: Buffer[] = []
  async function* each(): AsyncGenerator<TarEntry> {
    yield* entries
  }
  for await (const part of tarOf(each())) all.push(part)
  return Buffer.concat(all)
}

async function read(archive: Buffer, size = 1000): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>()
  for await (const entry of readTar(pieces(archive, size))) {
    if (entry.kind === 'folder') found.set(entry.path, null)
    else {
      const parts: Uint8Array[] = []
      for await (const part of entry.content) parts.push(part)
      found.set(entry.path, Buffer.concat(parts).toString('hex'))
    }
  }
  return found
}

const LONG = `objects/${'a'.repeat(60)}/${'b'.repeat(64)}`

test('what is written is read again, whatever the sizes, and by the system’s own tar too', async () => {
  const contents = [0, 1, 511, 512, 513, 5000].map((size) => randomBytes(size))
  const files = contents.map((bytes, n) => file(n === 5 ? LONG : `d/f${n}`, bytes))
  const archive = await written([{ kind: 'folder', path: 'd' }, ...files])
  for (const size of [1, 512, 100_000]) {
    const found = await read(archive, size)
    expect([...found.keys()]).toEqual(['d', 'd/f0', 'd/f1', 'd/f2', 'd/f3', 'd/f4', LONG])
    expect([...found.values()].slice(1)).toEqual(contents.map((bytes) => bytes.toString('hex')))
  }
  await writeFile(join(folder, 'a.tar'), archive)
  execFileSync('tar', ['-C', folder, '-xf', join(folder, 'a.tar')])
  expect((await readFile(join(folder, LONG))).equals(contents[5] ?? Buffer.alloc(0))).toBe(true)
})

test('an archive that is cut off or altered in a header is refused', async () => {
  const archive = await written([file('one', randomBytes(2000))])
  for (const size of [0, 100, 512, 1500, 2560]) {
    await expect(read(archive.subarray(0, size))).rejects.toThrow('cut off')
  }
  const changed = Buffer.from(archive)
  changed.write('two', 0)
  await expect(read(changed)).rejects.toThrow('sum up')
})

test('a path that leads out of the folder is refused, and so is a link', async () => {
  for (const path of ['../x', '/etc/x', 'a/../../x', 'a//b', './a', 'a\\b']) {
    await expect(read(await written([file(path, Buffer.alloc(1))]))).rejects.toThrow('elsewhere')
  }
  execFileSync('bash', ['-c', 'ln -sf /etc/passwd link && tar --format=ustar -cf l.tar link'], {
    cwd: folder,
  })
  const linked = await readFile(join(folder, 'l.tar'))
  await expect(read(linked)).rejects.toThrow('no backup holds')
})

test('a file that is not as long as announced, and a path that is too long, are not written', async () => {
  const short: TarEntry = { kind: 'file', path: 'a', bytes: 5, content: pieces(Buffer.alloc(4), 4) }
  await expect(written([short])).rejects.toThrow('announced')
  await expect(written([file('x'.repeat(101), Buffer.alloc(0))])).rejects.toThrow(RangeError)
})
