import { ReadProblem } from './read-problem.ts'

/** Records of an Excel 97–2003 workbook stream that matter here. */
export const RECORD = {
  formula: 0x0006,
  end: 0x000a,
  dateMode: 0x0022,
  filePass: 0x002f,
  continue: 0x003c,
  boundSheet: 0x0085,
  multipleRk: 0x00bd,
  richString: 0x00d6,
  extendedFormat: 0x00e0,
  sharedStrings: 0x00fc,
  labelShared: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolOrError: 0x0205,
  string: 0x0207,
  rk: 0x027e,
  format: 0x041e,
  begin: 0x0809,
} as const

export interface BiffRecord {
  readonly id: number
  /** Where the record begins in the stream. */
  readonly at: number
  /** Its bytes, and those of the `continue` records behind it. */
  readonly parts: readonly Uint8Array[]
}

/** The records from a place in the stream on. @throws ReadProblem `file-damaged` */
export function* recordsFrom(
  stream: Uint8Array,
  from: number,
): Generator<BiffRecord, void, undefined> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let at = from
  const next = (): number | undefined =>
    at + 4 <= stream.length ? view.getUint16(at, true) : undefined
  const take = (): Uint8Array => {
    const start = at + 4
    const end = start + view.getUint16(at + 2, true)
    if (end > stream.length) throw damagedWorkbook()
    at = end
    return stream.subarray(start, end)
  }
  for (let id = next(); id !== undefined; id = next()) {
    const start = at
    const parts = [take()]
    while (next() === RECORD.continue) parts.push(take())
    yield { id, at: start, parts }
  }
}

export function damagedWorkbook(): ReadProblem {
  return new ReadProblem('file-damaged', 'the .xls workbook is damaged or cut short')
}

/** Reads numbers and texts across the parts of a record. @throws ReadProblem when it runs out */
export interface BiffReader {
  u8(): number
  u16(): number
  u32(): number
  f64(): number
  skip(bytes: number): void
  isAtEnd(): boolean
  /** Characters with their leading flag byte, repeated wherever a part begins amid them. */
  characters(count: number): string
  /** A text of the shared table: length, flags, characters, then formatting to skip. */
  richText(): string
}

export function biffReader(parts: readonly Uint8Array[]): BiffReader {
  let index = 0
  let at = 0
  const part = (): Uint8Array | undefined => parts[index]
  const nextPart = (): void => {
    index += 1
    at = 0
  }
  const u8 = (): number => {
    while (part() !== undefined && at >= (part()?.length ?? 0)) nextPart()
    const value = part()?.[at]
    if (value === undefined) throw damagedWorkbook()
    at += 1
    return value
  }
  const u16 = (): number => u8() + u8() * 256
  const u32 = (): number => u16() + u16() * 65_536
  const plain = (count: number, isWide: boolean): string => {
    let wide = isWide
    let text = ''
    for (let i = 0; i < count; i += 1) {
      if (at >= (part()?.length ?? 0)) wide = (u8() & 1) === 1
      text += String.fromCharCode(wide ? u16() : u8())
    }
    return text
  }
  const skip = (bytes: number): void => {
    for (let left = bytes; left > 0; ) {
      const room = (part()?.length ?? 0) - at
      if (part() === undefined) throw damagedWorkbook()
      const step = Math.min(left, room)
      at += step
      left -= step
      if (left > 0) nextPart()
    }
  }
  return {
    u8,
    u16,
    u32,
    f64() {
      const bytes = Uint8Array.from({ length: 8 }, u8)
      return new DataView(bytes.buffer).getFloat64(0, true)
    },
    skip,
    isAtEnd: () => parts.slice(index).every((rest, i) => (i === 0 ? at : 0) >= rest.length),
    characters: (count) => plain(count, count > 0 && (u8() & 1) === 1),
    richText() {
      const count = u16()
      const flags = u8()
      const runs = (flags & 8) === 0 ? 0 : u16()
      const extra = (flags & 4) === 0 ? 0 : u32()
      const text = plain(count, (flags & 1) === 1)
      skip(runs * 4 + extra)
      return text
    },
  }
}

/** A number packed into 30 bits, whole or with the low half left out, perhaps in hundredths. */
export function unpackedRk(rk: number): number {
  const bits = new DataView(new ArrayBuffer(8))
  bits.setUint32(4, (rk & 0xfffffffc) >>> 0, true)
  const value = (rk & 2) === 0 ? bits.getFloat64(0, true) : (rk | 0) >> 2
  return (rk & 1) === 0 ? value : value / 100
}
