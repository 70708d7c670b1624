import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { fileChunks } from '../src/read/file-chunks.ts'
import { readCallLog } from '../src/read/read-call-log.ts'

const SAMPLE = join(import.meta.dirname, '../test-data/calls-asterisk.csv')
const folder = mkdtempSync(join(tmpdir(), 'fencun-chunks-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

it('gives every byte of a file, in chunks that are written over', async () => {
  const bytes: number[] = []
  for await (const chunk of fileChunks(SAMPLE, 1000)) bytes.push(...chunk)
  expect(Buffer.from(bytes).equals(readFileSync(SAMPLE))).toBe(true)
})

it('a log read from chunks that are written over is the log', async () => {
  const plain = readFileSync(SAMPLE)
  for (const bytes of [
    plain,
    gzipSync(plain),
    Buffer.from(`\ufeff${plain.toString()}`, 'utf16le'),
  ]) {
    const path = join(folder, 'calls')
    writeFileSync(path, bytes)
    const expected = await readCallLog(whole(bytes))
    expect(expected.ok).toBe(true)
    for (const size of [64, 1000, 70_000]) {
      expect(await readCallLog(fileChunks(path, size))).toEqual(expected)
    }
  }
})

it('closes the file when nobody wants the rest', async () => {
  const chunks = fileChunks(SAMPLE, 100)
  expect((await chunks.next()).done).toBe(false)
  await chunks.return()
  expect((await chunks.next()).done).toBe(true)
})
