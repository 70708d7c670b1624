import { readPlacement } from '@fencun/app/import-placement/read-placement'
import { rejectedTable } from '@fencun/app/import-placement/rejected-table'
import type { Table } from '@fencun/app/ports/spreadsheets'
import { readAll } from '@fencun/app/testing/spreadsheet-reader.contract'
import { describe, expect, it } from 'vitest'
import { spreadsheetReader } from './reader.ts'
import { SAMPLES, sampleBytes } from './testing/truth.ts'
import { spreadsheetWriter } from './writer.ts'

const written = async (table: Table, format: 'xlsx' | 'csv'): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of spreadsheetWriter().write(table, format)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
const table = (
  ...rows: Table['rows'] extends Iterable<infer R> | infer _ ? R[] : never
): Table => ({
  sheetName: 'a',
  columns: ['甲', '乙'],
  rows,
})

describe('CSV that we write', () => {
  it('begins with a byte order mark and quotes what needs it', async () => {
    const bytes = await written(table(['a,b', 'c"d'], [1.5, undefined], ['e\nf', ' g']), 'csv')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toBe('甲,乙\r\n"a,b","c""d"\r\n1.5,\r\n"e\nf"," g"\r\n')
  })

  it.each(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'does not let %j act as a formula',
    async (value) => {
      const text = new TextDecoder().decode(await written(table([value, 'x']), 'csv'))
      expect(text.split('\r\n').slice(1).join('\r\n').replace(/^"/, '')).toMatch(/^'/)
    },
  )

  it('neutralises headers as well', async () => {
    const text = new TextDecoder().decode(
      await written({ sheetName: 'a', columns: ['=cmd'], rows: [] }, 'csv'),
    )
    expect(text).toBe("'=cmd\r\n")
  })
})

describe('the file of rejected rows', () => {
  it.each(SAMPLES.flatMap((name) => [[name, 'xlsx'] as const, [name, 'csv'] as const]))(
    'of %s as %s names cell, reason and cure, and is rejected again for the same reasons',
    async (name, format) => {
      const reader = spreadsheetReader()
      const source = { bytes: sampleBytes(name), fileName: name }
      const [opened, parsed] = [await reader.open(source), await readPlacement(reader, source)]
      if (!opened.ok || !parsed.ok) throw new Error('the sample is read')
      const { mapping, rejected } = parsed.value
      const rows = rejectedTable(opened.value.rows(0), mapping, rejected)
      const bytes = await written(rows, format)
      const { rows: sheet } = await readAll(reader, { bytes, fileName: 'rejected' })
      expect(sheet).toHaveLength(rejected.length + 1)
      expect(sheet[1]?.cells[1]).toMatchObject({ kind: 'text', text: rejected[0]?.cell })

      const again = await readPlacement(reader, { bytes, fileName: 'rejected' })
      if (!again.ok) throw new Error(again.error.code)
      // Digits that were lost are lost: as text they fail the check instead. A case whose first
      // row was good is alone here.
      const same = (reason: string): string => (reason === 'id-numeric' ? 'id-checksum' : reason)
      expect(again.value.rejected.map(({ reason }) => same(reason))).toEqual(
        rejected.map(({ reason }) => same(reason)).filter((reason) => reason !== 'duplicate'),
      )
      expect(again.value.mapping.questions).toEqual([])
    },
  )
})
