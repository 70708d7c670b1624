import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { ReadLog } from '../src/call-log.ts'
import { readCallLog } from '../src/read/read-call-log.ts'
import { callsOf, pieces, readLog } from './support/read-log.ts'

const SAMPLE = readFileSync(new URL('../test-data/calls-asterisk.csv', import.meta.url))
const TEXT = SAMPLE.toString('utf8')
const LINES = TEXT.trimEnd().split('\n')
const ROWS = 918

const counts = ({ facts }: ReadLog): Record<string, number> =>
  Object.fromEntries(facts.signals.map(({ signal, calls }) => [signal, calls]))

test('reads every call of the sample of Asterisk', async () => {
  const read = await readLog(SAMPLE)
  expect(read.facts).toMatchObject({
    format: 'asterisk-cdr-csv',
    recognisedBy: 'shape',
    zone: 'Asia/Shanghai',
    encoding: 'utf-8',
    rows: ROWS,
    leftOut: {},
    problems: [],
  })
  expect(counts(read)).toEqual({ ANSWERED: 359, BUSY: 195, 'NO ANSWER': 189, FAILED: 175 })
  expect(read.log.orgs).toEqual(['', 'agency-a', 'lender', 'agency-b'])
  expect(callsOf(read).slice(0, 2)).toEqual([
    '1 2026-11-09T00:00:00 19959770949 answered-unknown 34s out agency-a/agent-109',
    '2 2026-11-09T00:03:07 15023507511 busy 0s out lender/agent-118',
  ])
})

const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le')
const swapped = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16()
const withSeparator = (separator: string): string => TEXT.replaceAll('","', `"${separator}"`)

describe('however a file is written, it holds the same calls', () => {
  test.each<readonly [string, string | Uint8Array, string]>([
    ['with CRLF', LINES.join('\r\n'), 'utf-8'],
    ['with CR alone', LINES.join('\r'), 'utf-8'],
    ['with a byte order mark', `\ufeff${TEXT}`, 'utf-8'],
    ['without a last line end', TEXT.trimEnd(), 'utf-8'],
    ['with blank lines at its end', `${TEXT}\n\n  \n`, 'utf-8'],
    ['in UTF-16 with a mark', utf16(`\ufeff${TEXT}`), 'utf-16le'],
    ['in UTF-16 without one', utf16(TEXT), 'utf-16le'],
    ['in UTF-16 of the other order', swapped(`\ufeff${TEXT}`), 'utf-16be'],
    ['with semicolons', withSeparator(';'), 'utf-8'],
    ['with tabs', withSeparator('\t'), 'utf-8'],
    ['with bars', withSeparator('|'), 'utf-8'],
    ['packed with gzip', gzipSync(SAMPLE), 'utf-8'],
    [
      'packed in several pieces',
      Buffer.concat([
        gzipSync(LINES.slice(0, 9).join('\n')),
        gzipSync(`\n${LINES.slice(9).join('\n')}`),
      ]),
      'utf-8',
    ],
  ])('%s', async (_, content, encoding) => {
    const read = await readLog(content)
    expect(callsOf(read)).toEqual(callsOf(await readLog(SAMPLE)))
    expect(read.facts.encoding).toBe(encoding)
  })

  test.each([1, 7, 100, 4099])('in pieces of %i bytes', async (size) => {
    const read = await readCallLog(pieces(LINES.slice(0, 60).join('\r\n'), size))
    if (!read.ok) throw new Error(read.error.detail)
    expect(callsOf(read.value)).toEqual(callsOf(await readLog(LINES.slice(0, 60).join('\n'))))
  })
})

test('Chinese names are read in GB18030, also where a bar may be half of a character', async () => {
  // 镐 ends in the byte of a bar in GB18030; 㛃 takes four bytes.
  const row = (sep: string, at: number): string =>
    [`2026-11-09 08:0${at}:00`, `1390000000${at}`, '接通', '镐京催收㛃'].join(sep)
  const table = (sep: string): string =>
    [['开始时间', '被叫号码', '呼叫结果', '机构'].join(sep), row(sep, 1), row(sep, 2)].join('\n')
  const iconv = (text: string): Uint8Array => gb18030(text)
  for (const separator of [',', '|', '\t']) {
    const read = await readLog(iconv(table(separator)))
    expect(read.facts.encoding).toBe('gb18030')
    expect(read.log.orgs).toEqual(['', '镐京催收㛃'])
    expect(read.log.count).toBe(2)
  }
})

/** The platform decodes GB18030 but does not encode it: the table is turned round. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, readonly number[]>()
  for (let high = 0x81; high < 0xff; high += 1) {
    for (let low = 0x40; low < 0xff; low += 1) {
      codes.set(decoder.decode(new Uint8Array([high, low])), [high, low])
    }
  }
  codes.set('㛃', FOUR_BYTES)
  return new Uint8Array(
    [...text].flatMap((char) =>
      char.charCodeAt(0) < 0x80 ? [char.charCodeAt(0)] : [...(codes.get(char) ?? [])],
    ),
  )
}

const FOUR_BYTES: readonly number[] = fourBytesOf('㛃')

function fourBytesOf(char: string): readonly number[] {
  const decoder = new TextDecoder('gb18030')
  for (let second = 0x30; second < 0x3a; second += 1) {
    for (let third = 0x81; third < 0xff; third += 1) {
      for (let fourth = 0x30; fourth < 0x3a; fourth += 1) {
        for (const first of [0x81, 0x82]) {
          const bytes = [first, second, third, fourth]
          if (decoder.decode(new Uint8Array(bytes)) === char) return bytes
        }
      }
    }
  }
  throw new Error(`no code of ${char}`)
}

test('the order of rows changes nothing but their numbers', async () => {
  const shuffled = LINES.toSorted((a, b) => a.slice(30).localeCompare(b.slice(30)))
  const strip = (call: string): string => call.replace(/^\d+ /, '')
  const calls = callsOf(await readLog(shuffled.join('\n'))).map(strip)
  expect(calls.toSorted()).toEqual(
    callsOf(await readLog(SAMPLE))
      .map(strip)
      .toSorted(),
  )
})

test('progress is told in bytes of the file as it is and in rows', async () => {
  const packed = gzipSync(SAMPLE)
  const seen: { bytes: number; rows: number }[] = []
  await readLog(packed, { onProgress: (done) => seen.push(done) })
  expect(seen.at(-1)).toEqual({ bytes: packed.length, rows: ROWS })
})
