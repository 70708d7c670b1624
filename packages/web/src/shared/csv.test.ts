import { describe, expect, it } from 'vitest'
import { csvText } from './csv.ts'

describe('a table exported as CSV', () => {
  it('begins with the mark that makes Excel read UTF-8, and ends each line with CRLF', () => {
    expect(csvText([['案件', '金额']])).toBe('\uFEFF案件,金额\r\n')
  })

  it('quotes commas, quotes and line ends', () => {
    expect(csvText([['a,b', 'say "no"', '1\n2']])).toBe('\uFEFF"a,b","say ""no""","1\n2"\r\n')
  })

  it.each(['=1+1', '+cmd', '-A1', '@SUM(A1)', '\t=1', '＝1+1', '＠x'])(
    'never lets %j run as a formula',
    (text) => {
      expect(csvText([[text]])).toBe(`\uFEFF'${text}\r\n`)
    },
  )

  it('leaves negative amounts numbers', () => {
    expect(csvText([['-12.50', '0', '123']])).toBe('\uFEFF-12.50,0,123\r\n')
  })
})
