import { deflateRawSync } from 'node:zlib'
import { readPlacement } from '@fencun/app/import-placement/read-placement'
import { SPREADSHEET_LIMITS } from '@fencun/app/ports/spreadsheets'
import { readAll } from '@fencun/app/testing/spreadsheet-reader.contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadsheetReader } from './reader.ts'
import { compoundFile } from './testing/compound-file-of.ts'
import { sampleBytes } from './testing/truth.ts'
import { record, writeBiff } from './testing/write-biff.ts'
import { writeWithExceljs } from './testing/write-exceljs.ts'
import { sheetXml, xlsxOf, zipOf } from './testing/write-zip.ts'

const failureOf = async (bytes: Uint8Array, limits = SPREADSHEET_LIMITS): Promise<string> =>
  (await readAll(spreadsheetReader(limits), { bytes, fileName: 'poison.xlsx' })).failed ?? 'read'
const text = (value: string): Uint8Array => new TextEncoder().encode(value)
const standard = sampleBytes('placement-standard.xlsx')

describe('a poisoned workbook is refused with a code', () => {
  it.each([0.1, 0.5, 0.9, 0.999])('when it is cut short at %f of its length', async (part) => {
    const cut = standard.subarray(0, Math.floor(standard.length * part))
    expect(await failureOf(cut)).toBe('file-damaged')
  })

  it('when one byte of a part was changed', async () => {
    const bytes = Uint8Array.from(standard)
    const middle = Math.floor(bytes.length / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff
    expect(await failureOf(bytes)).toBe('file-damaged')
  })

  it('when a part unpacks to thousands of times its size', async () => {
    const bomb = sheetXml(' '.repeat(64 * 1024 * 1024))
    expect(await failureOf(xlsxOf({ sheet: bomb }))).toBe('zip-bomb')
  })

  it('when a part understates its size', async () => {
    const packed = deflateRawSync(Buffer.from(sheetXml(' '.repeat(1024 * 1024))))
    const bytes = xlsxOf({ sheet: '' }, [{ name: 'xl/worksheets/sheet1.xml', packed, bytes: 100 }])
    expect(await failureOf(bytes)).toBe('zip-bomb')
  })

  it('when all its parts together unpack to too much', async () => {
    const limits = { ...SPREADSHEET_LIMITS, unpackedBytesMax: 100_000 }
    expect(await failureOf(standard, limits)).toBe('zip-bomb')
  })

  it.each([
    ['elements are not closed', '<row r="1"><c r="A1"><v>1</v></c>'],
    ['elements are crossed', '<row r="1"><c r="A1"><v>1</c></v></row>'],
    ['rows go backwards', '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"/>'],
    ['cells go backwards', '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'],
    ['a cell stands in another row', '<row r="1"><c r="A7"><v>1</v></c></row>'],
    ['a number is none', '<row r="1"><c r="A1"><v>1e</v></c></row>'],
    ['a text is missing', '<row r="1"><c r="A1" t="s"><v>999</v></c></row>'],
    ['an entity is unknown', '<row r="1"><c r="A1" t="str"><v>&boom;</v></c></row>'],
  ])('when %s', async (_, rows) => {
    expect(await failureOf(xlsxOf({ sheet: sheetXml(rows) }))).toBe('file-damaged')
  })

  it('when its XML ends between two rows', async () => {
    const sheet = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>').replace(/<\/sheetData>.*/, '')
    expect(await failureOf(xlsxOf({ sheet }))).toBe('file-damaged')
  })

  it('when its parts are protected by a password', async () => {
    const bytes = Uint8Array.from(xlsxOf({ sheet: sheetXml('') }))
    const directory = Buffer.from(bytes.buffer).indexOf('504b0102', 0, 'hex')
    bytes[directory + 8] = 1
    expect(await failureOf(bytes)).toBe('not-a-spreadsheet')
  })

  it('when it declares a document type, whose entities might explode', async () => {
    const sheet = `<!DOCTYPE x [<!ENTITY a "b">]>${sheetXml('')}`
    expect(await failureOf(xlsxOf({ sheet }))).toBe('file-damaged')
  })

  it('when a cell holds ten megabytes', async () => {
    const filler = '长'.repeat(3_500_000)
    const long = `<row><c t="inlineStr"><is><t>${filler}</t></is></c></row>`
    expect(await failureOf(xlsxOf({ sheet: sheetXml(long) }))).toBe('cell-too-long')
    const value = `<row r="1"><c r="A1" t="str"><v>${'x'.repeat(10_000_000)}</v></c></row>`
    const limits = { ...SPREADSHEET_LIMITS, unpackRatioMax: 1e9 }
    expect(await failureOf(xlsxOf({ sheet: sheetXml(value) }), limits)).toBe('cell-too-long')
  })

  it('when a lone cell stands in the last column that there can be', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    expect(await failureOf(xlsxOf({ sheet: sheetXml(far) }))).toBe('sheet-too-wide')
  })

  it('when it is another kind of archive', async () => {
    const zip = zipOf([{ name: 'mimetype', content: 'application/vnd.oasis' }])
    expect(await failureOf(zip)).toBe('not-a-spreadsheet')
    expect(await failureOf(zipOf([]))).toBe('not-a-spreadsheet')
  })

  it('but a million empty rows that were merely formatted are no rows', async () => {
    const blank = Array.from(
      { length: 20_000 },
      (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="0"/></row>`,
    )
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row>${blank.join('')}`
    const limits = { ...SPREADSHEET_LIMITS, rowsMax: 10 }
    expect(await failureOf(xlsxOf({ sheet: sheetXml(rows) }), limits)).toBe('read')
  })
})

describe('a poisoned .xls is refused with a code', () => {
  const xls = writeBiff({
    sheets: [
      {
        name: 'a',
        rows: [
          ['甲', 'b'],
          ['c', 1.5],
        ],
      },
    ],
  })

  it('when it is cut short, or its chain of sectors bites its tail', async () => {
    expect(await failureOf(xls.subarray(0, xls.length - 4000))).toBe('file-damaged')
    const looped = Uint8Array.from(xls)
    new DataView(looped.buffer).setUint32(512 + 3 * 4, 2, true)
    expect(await failureOf(looped)).toBe('file-damaged')
  })

  it('when it is protected by a password, or holds no workbook', async () => {
    const begin = record(0x0809, Buffer.from([0, 6, 5, 0]))
    const locked = compoundFile('Workbook', Buffer.concat([begin, record(0x2f, Buffer.alloc(4))]))
    expect(await failureOf(locked)).toBe('not-a-spreadsheet')
    const encrypted = compoundFile('EncryptedPackage', Buffer.alloc(10))
    expect(await failureOf(encrypted)).toBe('not-a-spreadsheet')
    expect(await failureOf(compoundFile('WordDocument', Buffer.alloc(10)))).toBe(
      'not-a-spreadsheet',
    )
  })

  it('when its table of texts claims billions', async () => {
    const begin = record(0x0809, Buffer.from([0, 6, 5, 0]))
    const claims = record(0x00fc, Buffer.from([255, 255, 255, 255, 255, 255, 255, 255]))
    const bytes = compoundFile('Workbook', Buffer.concat([begin, claims, record(0x0a)]))
    expect(await failureOf(bytes)).toBe('file-damaged')
  })
})

describe('poisoned text is refused with a code', () => {
  it.each([
    ['a quote is never closed', '合同号,"姓名\n1,2\n'],
    ['text follows a closing quote', '合同号,姓名\n1,"王"小明\n'],
    ['a quote stands amid a field', '合同号,姓名\n1,王"小明\n'],
  ])('when %s, with the row', async (_, csv) => {
    const opened = await spreadsheetReader().open({ bytes: text(csv), fileName: 'a.csv' })
    const failures = []
    for await (const row of opened.ok ? opened.value.rows(0) : []) {
      if (!row.ok) failures.push(row.error)
    }
    expect(failures).toHaveLength(1)
    expect(failures[0]?.code).toBe('file-damaged')
    expect(failures[0]?.place).toMatch(/^row \d$/)
  })

  it('when it holds NULs or other signs of a program', async () => {
    expect(await failureOf(text('a,b\n\u0000\u0000,c\n'))).toBe('not-a-spreadsheet')
    expect(await failureOf(text('a,b\n\u0001,c\n'))).toBe('not-a-spreadsheet')
  })

  it('when it is neither UTF-8 nor GB18030', async () => {
    const bytes = Uint8Array.from([...text('a,b\n'), 0xff, 0xfe, 0xff, 0x0a])
    expect(await failureOf(bytes)).toBe('encoding-unknown')
  })

  it('when a cell holds ten megabytes, or a line never ends', async () => {
    expect(await failureOf(text(`a,${'x'.repeat(10_000_000)}\n`))).toBe('cell-too-long')
    expect(await failureOf(text(`a,"${'x,\n'.repeat(3_000_000)}`))).toBe('cell-too-long')
  })
})

describe('whatever the bytes', () => {
  it('the reader answers with rows or a code and never throws', async () => {
    const xls = writeBiff({
      sheets: [
        {
          name: 'a',
          rows: [
            ['甲', 'b'],
            ['c', 1.5],
          ],
        },
      ],
    })
    const xlsx = await writeWithExceljs({
      sheets: [
        {
          name: 'a',
          rows: [
            ['甲', 2],
            ['c', 1.5],
          ],
        },
      ],
    })
    const starts = [xls, xlsx, text('合同号,姓名\n1,"王"\n')]
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), damage, async (start, changes) => {
        const bytes = Uint8Array.from(start)
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        expect(typeof (await failureOf(bytes))).toBe('string')
      }),
      { numRuns: 300 },
    )
  })

  it('a header called __proto__ is a header like any other', async () => {
    const csv =
      '个案序列号,委案日期,姓名,证件号,委案金额,__proto__,constructor\n1,2026-11-02,王,11010519491231002X,1,x,y\n'
    const parsed = await readPlacement(spreadsheetReader(), { bytes: text(csv), fileName: 'a.csv' })
    expect(parsed.ok && parsed.value.mapping.questions.map(({ header }) => header)).toEqual([
      '__proto__',
      'constructor',
    ])
    expect(parsed.ok && parsed.value.totals.cases).toBe(1)
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
