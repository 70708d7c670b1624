import { spreadsheetReader } from '@fencun/adapters/spreadsheets/reader'
import { spreadsheetWriter } from '@fencun/adapters/spreadsheets/writer'
import { textOfCell } from '@fencun/app/import-placement/read-cell'
import { renderTable } from '@fencun/audit/report/finding-table'
import { exampleReport } from '@fencun/audit/report/testing/example-report'
import { expect, it } from 'vitest'

const EVIL = '=HYPERLINK("http://example.invalid","x")'

async function bytesOf(format: 'xlsx' | 'csv'): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  const report = exampleReport({ staff: EVIL, org: '@SUM(A1)', signal: '+1' })
  for await (const chunk of renderTable(report, spreadsheetWriter(), format)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

it('no name in a call log becomes a formula in the files of its audit', async () => {
  const csv = (await bytesOf('csv')).toString('utf8')
  expect(csv).toContain(`"'=HYPERLINK(""http://example.invalid"",""x"")"`)
  expect(csv).toContain(",'@SUM(A1),")
  expect(csv).not.toMatch(/(?:^|,|")[=@]/m)

  const opened = await spreadsheetReader().open({ bytes: await bytesOf('xlsx'), fileName: 'x' })
  if (!opened.ok) throw new Error(opened.error.code)
  const texts: string[] = []
  for await (const row of opened.value.rows(0)) {
    if (!row.ok) throw new Error(row.error.code)
    for (const cell of row.value.cells) {
      expect(cell.kind).not.toBe('formula')
      texts.push(textOfCell(cell))
    }
  }
  expect(texts).toContain(EVIL)
})
