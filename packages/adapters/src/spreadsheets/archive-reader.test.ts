import { SPREADSHEET_LIMITS } from '@fencun/app/ports/spreadsheets'
import { expect, test } from 'vitest'
import { archiveReader } from './archive-reader.ts'
import { type Part, zipOf } from './testing/write-zip.ts'

const TEXT = 'start,number\n2026-11-09 10:00:00,13900000001\n'
const FILE: Part = { name: '通话/calls.csv', content: TEXT }
const BESIDE: readonly Part[] = [
  { name: '通话/', content: '' },
  { name: '__MACOSX/通话/._calls.csv', content: 'x' },
  { name: '通话/.DS_Store', content: 'x' },
]

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The text of the one file in an archive, or the code and the words that it is refused with. */
async function readIn(bytes: Uint8Array): Promise<string> {
  const opened = await archiveReader(SPREADSHEET_LIMITS).open(whole(bytes))
  if (!opened.ok) return `${opened.error.code}: ${opened.error.detail}`
  if (opened.value.kind === 'workbook') return 'workbook'
  let text = ''
  for await (const chunk of opened.value.chunks) {
    if (!chunk.ok) return `${text.length} characters, then ${chunk.error.code}`
    text += new TextDecoder().decode(chunk.value)
  }
  return text
}

test('the one file of an archive is what it holds, whatever computers put beside it', async () => {
  expect(await readIn(zipOf([FILE]))).toBe(TEXT)
  expect(await readIn(zipOf([...BESIDE, FILE]))).toBe(TEXT)
})

test('an archive that is a workbook is given as it is', async () => {
  expect(await readIn(zipOf([{ name: '[Content_Types].xml', content: '<x/>' }, FILE]))).toBe(
    'workbook',
  )
})

test.each([
  ['several files', [FILE, { name: 'b.csv', content: TEXT }], /2 files; unpack it/],
  ['no file', BESIDE.slice(0, 1), /holds no file/],
] as const)('an archive of %s is refused with what to do', async (_what, parts, words) => {
  expect(await readIn(zipOf(parts))).toMatch(words)
})

test('an archive that is cut off is damaged, and so is one whose file is not what it was', async () => {
  const bytes = zipOf([FILE])
  expect(await readIn(bytes.subarray(0, bytes.length - 30))).toContain('file-damaged')
  const lie = zipOf([{ name: 'a.csv', packed: Buffer.from([3, 0]), bytes: 9 }])
  expect(await readIn(lie)).toBe('0 characters, then file-damaged')
})

test('a bomb is refused before a byte is unpacked', async () => {
  const bomb = zipOf([{ name: 'a.csv', packed: Buffer.alloc(9), bytes: 2 ** 30 }])
  expect(await readIn(bomb)).toContain('zip-bomb')
})
