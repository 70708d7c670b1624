import { gzipSync } from 'node:zlib'
import { call, HEADER, ofText, type Poison, table } from './poison.ts'

const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values)
const PACKED = (): Buffer => gzipSync(table([], 2000))

/** Files that are no log at all, or no whole one. */
const WHOLE_FILES: readonly Poison[] = [
  ofText('nothing', () => '', { code: 'log-empty' }),
  ofText('a byte order mark and no more', () => bytes(0xef, 0xbb, 0xbf), { code: 'log-empty' }),
  ofText('blank lines', () => '\n\r\n   \n', { code: 'log-empty' }),
  ofText('a header alone', () => `${HEADER}\n`, { code: 'log-empty' }),
  ofText('gzip that is cut off', () => PACKED().subarray(0, 3000), { code: 'file-damaged' }),
  ofText('gzip with a damaged middle', () => PACKED().fill(7, 2000, 2200), {
    code: 'file-damaged',
  }),
  ofText('gzip of nothing', () => gzipSync(''), { code: 'log-empty' }),
  ofText('an archive', () => bytes(0x50, 0x4b, 3, 4, 20, 0, 0, 0), { code: 'log-not-text' }),
  ofText('an old workbook', () => bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), {
    code: 'log-not-text',
  }),
  ofText('noise', () => noise(200_000), { code: 'encoding-unknown' }),
  ofText(
    'a program',
    () => bytes(0x7f, 0x45, 0x4c, 0x46, ...Array.from({ length: 5000 }, () => 0)),
    {
      code: 'log-unrecognised',
    },
  ),
  ofText(
    'a web page that is called a workbook',
    () => '<html><table><tr><td>start</td></tr></table></html>',
    {
      code: 'log-not-text',
    },
  ),
  ofText('records in JSON', () => '[{"start":"2026-11-09 08:00:00","callee":"13900000001"}]', {
    code: 'log-not-text',
  }),
  ofText('a list of other things', () => 'name,colour\na,red\nb,blue\n', {
    code: 'log-unrecognised',
    place: 'row 1',
  }),
  ofText('a first line that never ends', () => 'x'.repeat(3_000_000), {
    code: 'log-unrecognised',
    place: 'row 1',
  }),
  ofText('another format from the middle on', () => `${table([], 100)}${'a;b;c\n'.repeat(80)}`, {
    code: 'log-mixed',
    place: 'row 102',
  }),
  ofText(
    'numbers masked in every row',
    () => [HEADER, ...[1, 2, 3].map((i) => call(i, { callee: '139****0001' }))].join('\n'),
    {
      code: 'log-unrecognised',
      place: 'row 2',
    },
  ),
  ofText(
    'days and months that look alike',
    () => [HEADER, ...[1, 2].map((i) => call(i, { start: '09/11/2026 08:00' }))].join('\n'),
    {
      code: 'log-dates-unclear',
      place: 'row 2',
    },
  ),
  ofText(
    'a zone that is none',
    () => table([]),
    { code: 'log-mapping-invalid', place: 'Mars/North' },
    { zone: 'Mars/North' },
  ),
  ofText(
    'a column that is not there',
    () => table([]),
    { code: 'log-mapping-invalid' },
    { mapping: { number: '电话' } },
  ),
]

/** Rows of which some cannot be read, or only with care. */
const ROWS: readonly Poison[] = [
  ofText('a quote that is never closed', () => table([`"${call(6)}`]), {
    calls: 10,
    problems: { 'quote-open': 1, 'date-invalid': 1 },
    rows: [7, 7],
  }),
  ofText('a quote in the middle of a field', () => table([call(6, { agent: 'seat 5" left' })]), {
    calls: 11,
  }),
  ofText('text behind a closing quote', () => table([call(6, { agent: '"se"at' })]), {
    calls: 11,
    problems: { 'quote-open': 1 },
    rows: [7],
  }),
  ofText(
    'a quote at the head of every row',
    () => table(Array.from({ length: 40 }, () => `"${call(6)}`)),
    {
      calls: 10,
      problems: { 'quote-open': 40, 'date-invalid': 40 },
    },
  ),
  ofText('a field over several lines', () => table([call(6, { agency: '"a\r\nb, ""c"""' })]), {
    calls: 11,
  }),
  ofText('a cell of 10 MB', () => table([call(6, { agent: 'x'.repeat(10_000_000) })]), {
    calls: 10,
    problems: { 'row-too-long': 1 },
    rows: [7],
  }),
  ofText(
    'a quoted cell of 10 MB',
    () => table([call(6, { agent: `"${'x'.repeat(10_000_000)}"` })]),
    {
      calls: 10,
      problems: { 'row-too-long': 1 },
      rows: [7],
    },
  ),
  ofText('a name of 10,000 characters', () => table([call(6, { agent: 'x'.repeat(10_000) })]), {
    calls: 11,
  }),
  ofText('NULs in cells', () => table([call(6, { callee: '139\0\0' }), call(7, { agent: '\0' })]), {
    calls: 11,
    problems: { 'number-invalid': 1 },
    rows: [7],
  }),
  ofText('a hole of zeros, as a full disk leaves it', () => table(['\0'.repeat(500_000)]), {
    calls: 10,
    problems: { 'columns-differ': 1 },
    rows: [7],
  }),
  ofText('a column more in one row', () => table([`${call(6)},extra`]), {
    calls: 10,
    problems: { 'columns-differ': 1 },
    rows: [7],
  }),
  ofText('a hundred thousand columns in one row', () => table([','.repeat(100_000)]), {
    calls: 10,
    problems: { 'date-invalid': 1 },
  }),
  ofText('rows of separators alone', () => table([',,,,,', ',,,,,']), {
    calls: 10,
    problems: { 'date-invalid': 2 },
  }),
  ofText('the header once more', () => table([HEADER, HEADER]), {
    calls: 10,
    leftOut: { 'header-again': 2 },
  }),
  ofText(
    'years out of range',
    () =>
      table(
        ['1850', '1999', '2150', '9999'].map((year) =>
          call(6, { start: `${year}-06-01 10:00:00` }),
        ),
      ),
    {
      calls: 10,
      problems: { 'date-out-of-range': 4 },
      rows: [7, 8, 9, 10],
    },
  ),
  ofText(
    'days that do not exist',
    () =>
      table(
        [
          '2026-02-30 10:00:00',
          '2026-13-01 10:00:00',
          '2026-11-09 24:00:00',
          '2026-11-09 10:60:00',
        ].map((start) => call(6, { start })),
      ),
    {
      calls: 10,
      problems: { 'date-invalid': 4 },
    },
  ),
  ofText(
    'times that are none',
    () =>
      table(
        ['0', '-1', '99999999999999999999', 'NaN', '2026-11-09'].map((start) => call(6, { start })),
      ),
    {
      calls: 10,
      problems: { 'date-invalid': 5 },
    },
  ),
  ofText(
    'numbers that are none',
    () =>
      table(
        ['', 'anonymous', '139****0001', '1.39E+10', '9'.repeat(40), '十三'].map((callee) =>
          call(6, { callee }),
        ),
      ),
    {
      calls: 10,
      problems: {
        'number-missing': 2,
        'number-masked': 1,
        'number-rounded': 1,
        'number-invalid': 2,
      },
    },
  ),
  ofText(
    'lengths that are none',
    () => table(['-5', '1e9', 'long', '99999999999'].map((talk) => call(6, { talk }))),
    {
      calls: 14,
      problems: { 'duration-invalid': 4 },
    },
  ),
  ofText(
    'bytes that fit no character',
    () =>
      Buffer.concat([Buffer.from(`${table([], 12_000)}${call(6)}`), bytes(0xff, 0xfe, 0xff, 10)]),
    {
      calls: 12_001,
    },
  ),
  ofText(
    'UTF-16 that ends within a character',
    () => Buffer.from(`\ufeff${table([])}${call(6)}`, 'utf16le').subarray(0, -1),
    {
      calls: 11,
    },
  ),
  ofText('CR CR LF at every end', () => table([]).replaceAll('\n', '\r\r\n'), { calls: 10 }),
  ofText('the end of file of old systems', () => `${table([])}\u001a`, { calls: 10 }),
]

/** Names that programs trip over. */
const NAMES: readonly Poison[] = [
  ofText(
    'a header `__proto__`',
    () => table([]).replace(HEADER, 'start,callee,talk,status,__proto__,constructor'),
    { calls: 10 },
  ),
  ofText(
    'values `__proto__` and `constructor`',
    () =>
      table(
        ['__proto__', 'constructor', 'toString'].map((word) =>
          call(6, { status: word, agent: word, agency: word }),
        ),
      ),
    {
      calls: 13,
    },
  ),
  ofText(
    '70,000 seats',
    () =>
      [HEADER, ...Array.from({ length: 70_000 }, (_, i) => call(i, { agent: `seat-${i}` }))].join(
        '\n',
      ),
    {
      calls: 70_000,
      problems: { 'too-many-names': 70_000 - 65_534 },
    },
  ),
  ofText(
    '10,000 words for the outcome',
    () =>
      [HEADER, ...Array.from({ length: 10_000 }, (_, i) => call(i, { status: `word-${i}` }))].join(
        '\n',
      ),
    {
      calls: 10_000,
    },
  ),
  ofText(
    'a mapping to `__proto__`',
    () => table([]),
    { code: 'log-mapping-invalid' },
    { mapping: { staff: '__proto__' } },
  ),
]

export const POISON_FILES: readonly Poison[] = [...WHOLE_FILES, ...ROWS, ...NAMES]

/** Bytes without order, always the same; no two bytes in a row are valid in either encoding. */
function noise(length: number): Uint8Array {
  let state = 0x1234_5678
  return Uint8Array.from({ length }, () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return 0x80 | (state & 0x7f)
  })
}
