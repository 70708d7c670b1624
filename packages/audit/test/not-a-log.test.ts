import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { rowsWithProblem } from '../src/report/rows-with-problem.ts'
import { readLog, refusalOf } from './support/read-log.ts'

const OF_ASTERISK =
  '"a","1005","13900000001","out","","SIP/8001-00000001","","Dial","","2026-11-09 10:00:00","","2026-11-09 10:00:20",9,0,"BUSY","DOCUMENTATION"'
const OF_FREESWITCH =
  '"","1005","13900000001","default","2026-11-09 10:00:00","","2026-11-09 10:00:20","9","0","USER_BUSY","aaaa","","a","PCMA","PCMA"'

const times = (count: number, row: string): readonly string[] =>
  Array.from({ length: count }, () => row)

test.each([
  ['half and half', times(6, OF_ASTERISK), times(6, OF_FREESWITCH)],
  ['the second one longer', times(4, OF_ASTERISK), times(40, OF_FREESWITCH)],
  ['the second one first', times(5, OF_FREESWITCH), times(5, OF_ASTERISK)],
])(
  'two logs in one file are refused with the row where the second begins: %s',
  async (_how, first, second) => {
    const text = [...first, ...second].join('\n')
    expect(await refusalOf(text)).toMatchObject({
      code: 'log-mixed',
      place: `row ${first.length + 1}`,
    })
  },
)

test.each(['NO ANSWER', 'NOANSWER'])(
  'a log is one log however its outcomes follow each other: %s',
  async (word) => {
    const silent = OF_ASTERISK.replace('BUSY', word)
    const rows = [...times(5, silent), ...times(6, OF_ASTERISK), ...times(4, silent)]
    const full = rows.map((row) => (row.endsWith('"1.1"') ? row : `${row},"1.1"`))
    const { facts, log } = await readLog(full.join('\n'))
    expect(facts).toMatchObject({ format: 'asterisk-cdr-csv', problems: [] })
    expect(log.count).toBe(15)
  },
)

test('a list of cases is told from a call log', async () => {
  const text = '个案序列号,委案金额,证件号,姓名\n1,100.00,110101199001011237,王小明\n'
  const refusal = await refusalOf(`某银行委案明细\n${text}`)
  expect(refusal).toMatchObject({ code: 'log-unrecognised', place: 'row 2' })
  expect(refusal.detail).toContain('case list')
})

const json = '[{"Caller":"02160000001","Callee":"13900000001","StartTimestamp":1794189600}]'
test.each([
  ['JSON', json],
  ['JSON', ` \n${json.slice(1, -1)}\n`],
  ['JSON', gzipSync(json)],
  ['a web page', '\ufeff<html><table><tr><td>呼叫时间</td></tr></table></html>'],
  ['a web page', '<TABLE border="1"><tr><td>a</td></tr></TABLE>'],
  ['XML', '<?xml version="1.0"?><Workbook/>'],
  ['a PDF', '%PDF-1.7\n1 0 obj\n'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
])('%s is called what it is', async (kind, content) => {
  const refusal = await refusalOf(content)
  expect(refusal.code).toBe('log-not-text')
  expect(refusal.detail).toBe(`the file is ${kind}, not a table`)
})

test('rows of another kind among calls are named', async () => {
  const rows = times(20, OF_ASTERISK)
  const text = [...rows, OF_FREESWITCH, OF_FREESWITCH, ...rows].join('\n')
  const { facts } = await readLog(text)
  expect(facts.problemCounts).toEqual({ 'columns-differ': 2 })
  expect(rowsWithProblem(facts, 'columns-differ')).toBe('21 22')
  const many = { problems: facts.problems, problemCounts: { 'columns-differ': 3 } }
  expect(rowsWithProblem(many, 'columns-differ')).toBe('21 22 …')
})

test('a second header that names other columns is refused, one that names the same is passed over', async () => {
  const header = '开始时间,主叫号码,被叫号码,通话时长'
  const row = '2026-11-09 10:00:00,02160000001,13900000001,30'
  const turned = [
    '开始时间,被叫号码,主叫号码,通话时长',
    '2026-11-09 10:00:00,13900000002,02160000001,30',
  ]
  expect(await refusalOf([header, row, row, ...turned].join('\n'))).toMatchObject({
    code: 'log-mixed',
    place: 'row 4',
  })
  const same = ['呼叫时间,主叫,被叫,通话秒数', row]
  const { facts, log } = await readLog([header, row, row, ...same].join('\n'))
  expect(facts).toMatchObject({ leftOut: { 'header-again': 1 }, problems: [] })
  expect(log.count).toBe(3)
})
