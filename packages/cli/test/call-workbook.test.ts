import { zipOf } from '@fencun/adapters/spreadsheets/testing/write-zip'
import { spreadsheetWriter } from '@fencun/adapters/spreadsheets/writer'
import { readCallFile } from '@fencun/audit/read/read-call-file'
import { expect, test } from 'vitest'
import { CALL_READERS } from '../src/compose/call-readers.ts'

test('a call log in a workbook is read like one in text', async () => {
  const table = {
    sheetName: '通话明细',
    columns: ['开始时间', '被叫号码', '通话时长', '呼叫结果', '机构', '坐席'],
    rows: [
      ['2026-11-09 21:59:40', '13900000001', 35, '已接通', '甲公司', '1001'],
      ['2026/11/9 8:05', '13900000002', 0, '无人接听', '甲公司', '1002'],
    ],
  }
  const workbook = spreadsheetWriter().write(table, 'xlsx')
  const read = await readCallFile(workbook, {}, CALL_READERS)
  if (!read.ok) throw new Error(read.error.detail)
  const { log, facts } = read.value
  expect(facts).toMatchObject({ format: 'mapped', encoding: 'workbook', rows: 3, problems: [] })
  expect(log.numbers).toEqual(['13900000001', '13900000002'])
  expect(Array.from(log.startSec)).toEqual([
    Date.UTC(2026, 10, 9, 13, 59, 40) / 1000,
    Date.UTC(2026, 10, 9, 0, 5) / 1000,
  ])
  expect(Array.from(log.talkSec)).toEqual([35, 0])
})

test('a call log that came in an archive is read as if it had come alone', async () => {
  const text = '开始时间,被叫号码,呼叫结果\n2026-11-09 21:59:40,13900000001,已接通\n'
  const found = await readCallFile(
    inPieces(zipOf([{ name: 'a.csv', content: text }])),
    {},
    CALL_READERS,
  )
  expect(found).toMatchObject({ ok: true, value: { log: { numbers: ['13900000001'] } } })
  const twice = zipOf([
    { name: 'a.csv', content: text },
    { name: 'b.csv', content: text },
  ])
  expect(await readCallFile(inPieces(twice), {}, CALL_READERS)).toMatchObject({
    ok: false,
    error: { code: 'not-a-spreadsheet' },
  })
})

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100)
}
