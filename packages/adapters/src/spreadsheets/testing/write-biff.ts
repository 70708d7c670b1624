import type { PlainBook, PlainCell } from '@fencun/app/testing/memory-spreadsheets'
import { compoundFile } from './compound-file-of.ts'

/** An `.xls` workbook as Excel 97 would lay it out, small but with every record that we read. */
export function writeBiff(book: PlainBook, { withChart = true } = {}): Uint8Array {
  const texts = [
    ...new Set(book.sheets.flatMap(({ rows }) => rows.flat()).filter((v) => typeof v === 'string')),
  ]
  const sheets = book.sheets.map(({ rows }) =>
    sheetStream(rows, { texts, dateSystem: book.dateSystem, withChart }),
  )
  const globals = (offsets: readonly number[]): Buffer =>
    Buffer.concat([
      record(0x0809, u16(0x0600), u16(0x0005), Buffer.alloc(12)),
      record(0x0022, u16(book.dateSystem === '1904' ? 1 : 0)),
      record(0x041e, u16(170), unicode('yyyy"年"m"月"d"日"')),
      record(0x00e0, u16(0), u16(0), Buffer.alloc(16)),
      record(0x00e0, u16(0), u16(170), Buffer.alloc(16)),
      ...book.sheets.map(({ name, hidden }, i) => {
        const head = [u32(offsets[i] ?? 0), Buffer.from([hidden === true ? 1 : 0, 0])]
        return record(0x0085, ...head, Buffer.from([name.length, 1]), wide(name))
      }),
      sharedStrings(texts),
      record(0x000a),
    ])
  const start = globals([]).length
  const offsets = sheets.map((_, i) =>
    sheets.slice(0, i).reduce((sum, sheet) => sum + sheet.length, start),
  )
  return compoundFile('Workbook', Buffer.concat([globals(offsets), ...sheets]))
}

function sheetStream(
  rows: readonly (readonly PlainCell[])[],
  {
    texts,
    dateSystem,
    withChart,
  }: {
    texts: readonly string[]
    dateSystem: PlainBook['dateSystem']
    withChart: boolean
  },
): Buffer {
  const cells = rows.flatMap((row, i) =>
    row.flatMap((value, j) =>
      value === undefined ? [] : cell(value, { i, j, texts, dateSystem }),
    ),
  )
  // A chart inside the sheet has a beginning, an end and numbers of its own.
  const chart = [
    record(0x0809, u16(0x0600), u16(0x0020), Buffer.alloc(12)),
    record(0x0203, u16(0), u16(99), u16(0), f64(1)),
    record(0x000a),
  ]
  const begin = record(0x0809, u16(0x0600), u16(0x0010), Buffer.alloc(12))
  return Buffer.concat([begin, ...(withChart ? chart : []), ...cells, record(0x000a)])
}

interface At {
  readonly i: number
  readonly j: number
  readonly texts: readonly string[]
  readonly dateSystem: PlainBook['dateSystem']
}

function cell(value: Exclude<PlainCell, undefined>, at: At): Buffer[] {
  const head = (style = 0): Buffer => Buffer.concat([u16(at.i), u16(at.j), u16(style)])
  if (typeof value === 'string') return [record(0x00fd, head(), u32(at.texts.indexOf(value)))]
  if (typeof value === 'boolean') return [record(0x0205, head(), Buffer.from([Number(value), 0]))]
  if (typeof value === 'number') {
    if (Number.isInteger(value) && Math.abs(value) < 2 ** 29) {
      return [record(0x027e, head(), u32(((value << 2) | 2) >>> 0))]
    }
    return [record(0x0203, head(), f64(value))]
  }
  if ('day' in value) {
    const serial = value.day + (at.dateSystem === '1904' ? 24_107 : 25_569)
    return [record(0x0203, head(1), f64(serial))]
  }
  if ('error' in value) return [record(0x0205, head(), Buffer.from([0x2a, 1]))]
  if (typeof value.formula === 'number') {
    return [record(0x0006, head(), f64(value.formula), Buffer.alloc(8))]
  }
  if (value.formula === undefined) {
    return [record(0x0006, head(), Buffer.from([3, 0, 0, 0, 0, 0, 255, 255]), Buffer.alloc(8))]
  }
  const follows = Buffer.from([0, 0, 0, 0, 0, 0, 255, 255])
  const shared = record(0x04bc, Buffer.alloc(10))
  return [
    record(0x0006, head(), follows, Buffer.alloc(8)),
    shared,
    record(0x0207, unicode(value.formula)),
  ]
}

/** The shared texts in parts of 40 bytes, so that texts are cut amid their characters. */
function sharedStrings(texts: readonly string[]): Buffer {
  const parts: Buffer[] = []
  let part = Buffer.concat([u32(texts.length), u32(texts.length)])
  for (const text of texts) {
    part = Buffer.concat([part, u16(text.length), Buffer.from([1])])
    for (const unit of text.split('')) {
      if (part.length >= 40) {
        parts.push(part)
        part = Buffer.from([1])
      }
      part = Buffer.concat([part, wide(unit)])
    }
  }
  parts.push(part)
  return Buffer.concat(parts.map((bytes, i) => record(i === 0 ? 0x00fc : 0x003c, bytes)))
}

export function record(id: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  return Buffer.concat([u16(id), u16(body.length), body])
}

function unicode(text: string): Buffer {
  return Buffer.concat([u16(text.length), Buffer.from([1]), wide(text)])
}

const wide = (text: string): Buffer => Buffer.from(text, 'utf16le')
const u16 = (n: number): Buffer => Buffer.from([n & 255, n >> 8])
const u32 = (n: number): Buffer => Buffer.from([n & 255, (n >> 8) & 255, (n >> 16) & 255, n >>> 24])
function f64(n: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(n)
  return bytes
}
