import { expect, it } from 'vitest'
import { hashOf, readLeak } from './read-leak.ts'

const ROW = [
  'A1',
  '王**',
  '在催',
  '2026-11-18 10:00:37',
  '吴主管 supervisor-a 2026-11-18 10:00 邮寄函件',
]
const MARK = { account: 'supervisor-a', at: '2026-11-18T10:00:00+08:00' }

it('reads rows as a spreadsheet copies them and as .csv has them, and each watermark once', () => {
  const heading = '个案序列号\t姓名'
  const second = ['A2', ...ROW.slice(1)]
  const pasted = [heading, ROW.join('\t'), second.join('\t'), ''].join('\r\n')
  const expected = {
    lines: [
      { caseNumber: 'A1', second: 37 },
      { caseNumber: 'A2', second: 37 },
    ],
    marks: [MARK],
  }
  expect(readLeak(pasted)).toEqual(expected)
  const csv = [ROW, second].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')
  expect(readLeak(csv)).toEqual(expected)
})

it('takes case numbers alone, and a watermark alone for no row', () => {
  expect(readLeak('A1\n A2 ')).toEqual({
    lines: [
      { caseNumber: 'A1', second: null },
      { caseNumber: 'A2', second: null },
    ],
    marks: [],
  })
  expect(readLeak(ROW[4] ?? '')).toEqual({ lines: [], marks: [MARK] })
  expect(readLeak(' \n')).toEqual({ lines: [], marks: [] })
})

it('sends no more than the service takes', () => {
  const many = readLeak(Array.from({ length: 6000 }, (_, n) => `A${n}`).join('\n'))
  expect(many.lines).toHaveLength(5000)
  expect(readLeak('x'.repeat(65)).lines).toEqual([])
})

it('knows a file by its hash', async () => {
  const hash = await hashOf(new Blob(['abc']))
  expect(hash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
