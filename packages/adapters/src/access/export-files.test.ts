import { createHash } from 'node:crypto'
import { exportId, type SealedBook } from '@fencun/app/ports/exports'
import { lenderId } from '@fencun/core/ids'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { Vault } from '../vault/vault.ts'
import { exportFiles } from './export-files.ts'

const files = exportFiles(new Vault(new Uint8Array(32).fill(7)))
const SHEETS = [
  { name: '使用须知', columns: ['项目', '内容'], rows: [['导出人', '吴主管']] },
  {
    name: '案件',
    columns: ['个案序列号', '姓名'],
    rows: [
      ['=1+1', '王小明'],
      ['A2', undefined],
    ],
  },
]

describe('an encrypted workbook', () => {
  let book: SealedBook
  beforeAll(async () => {
    book = await files.seal(SHEETS)
  })

  it('opens with its passphrase, sheet by sheet, and nothing in it acts as a formula', async () => {
    const { file, passphrase, sha256 } = book
    const { sheets } = await readXlsx(file, { password: passphrase })
    expect(sheets.map(({ name }) => name)).toEqual(['使用须知', '案件'])
    expect(sheets[1]?.rows).toEqual([
      ['个案序列号', '姓名'],
      ['=1+1', '王小明'],
      ['A2', null],
    ])
    expect(sha256).toBe(createHash('sha256').update(file).digest('hex'))
  })

  it('opens with no other word, and shows nothing without one', async () => {
    const { file, passphrase } = book
    const other = passphrase.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'))
    await expect(readXlsx(file, { password: other })).rejects.toThrow(/password/i)
    const text = Buffer.from(file).toString('utf8') + Buffer.from(file).toString('utf16le')
    for (const part of ['王小明', '吴主管', passphrase]) expect(text).not.toContain(part)
  })

  it('does not open when a byte of it was changed', async () => {
    const changed = Uint8Array.from(book.file)
    const place = Math.floor(changed.length / 2)
    changed[place] = (changed[place] ?? 0) ^ 1
    const opened = readXlsx(changed, { password: book.passphrase })
    await expect(opened).rejects.toThrow(/integrity/)
  })

  it('has a passphrase of its own that can be read out', async () => {
    const { passphrase } = await files.seal(SHEETS)
    for (const one of [book.passphrase, passphrase]) {
      expect(one).toMatch(/^([A-HJ-NP-Z2-9]{5}-){4}[A-HJ-NP-Z2-9]{5}$/)
    }
    expect(passphrase).not.toBe(book.passphrase)
  })
})

describe('the marks of a file', () => {
  const mark = (lender: string, id: string, text: string, of = files) =>
    of.mark(lenderId(lender), exportId(id), text)

  it('are the same each time, and differ by lender, file and text', () => {
    const first = mark('bank', 'e1', 'order A1')
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(mark('bank', 'e1', 'order A1')).toBe(first)
    const others = [mark('b', 'e1', 'order A1'), mark('bank', 'e2', 'order A1')]
    expect(new Set([first, ...others, mark('bank', 'e1', 'order A2')]).size).toBe(4)
  })

  it('cannot be made without the deployment’s key', () => {
    const theirs = exportFiles(new Vault(new Uint8Array(32).fill(8)))
    expect(mark('bank', 'e1', 'order A1', theirs)).not.toBe(mark('bank', 'e1', 'order A1'))
  })
})
