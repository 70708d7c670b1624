import type { Cell } from '@fencun/app/ports/spreadsheets'
import { readAll } from '@fencun/app/testing/spreadsheet-reader.contract'
import { formatDay } from '@fencun/core/time/beijing'
import { describe, expect, it } from 'vitest'
import { spreadsheetReader } from './reader.ts'
import { type Part, sheetXml, xlsxOf } from './testing/write-zip.ts'
import { isDateFormat } from './xlsx-styles.ts'

const RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const relations: Part = {
  name: 'xl/_rels/workbook.xml.rels',
  content: `<Relationships>
    <Relationship Id="b" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>
    <Relationship Id="c" Type="${RELATIONS}/sharedStrings" Target="./sharedStrings.xml"/>
    <Relationship Id="d" Type="${RELATIONS}/styles" Target="../xl/styles.xml"/></Relationships>`,
}
const strings = (content: string): Part => ({
  name: 'xl/sharedStrings.xml',
  content: `<sst>${content}</sst>`,
})
const styles = (...formats: number[]): Part => ({
  name: 'xl/styles.xml',
  content: `<styleSheet><numFmts>
    <numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>
    <numFmt numFmtId="171" formatCode="0.00&quot;day&quot;"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs>${formats.map((format) => `<xf numFmtId="${format}"/>`).join('')}</cellXfs>
    </styleSheet>`,
})

const cellsOf = async (rows: string, ...parts: Part[]): Promise<readonly Cell[]> => {
  const all = [relations, ...parts]
  for (const empty of [strings(''), styles(0)]) {
    if (!all.some(({ name }) => name === empty.name)) all.push(empty)
  }
  const source = { bytes: xlsxOf({ sheet: sheetXml(rows) }, all), fileName: 'x' }
  const { rows: read, failed } = await readAll(spreadsheetReader(), source)
  if (failed !== undefined) throw new Error(failed)
  return read.flatMap(({ cells }) => cells)
}
const shown = (cells: readonly Cell[]): unknown[] =>
  cells.map((cell) => {
    if (cell.kind === 'date') return `${formatDay(cell.day)} ${cell.minute}`
    if (cell.kind === 'text' || cell.kind === 'error') return cell.text
    return cell.kind === 'formula' ? cell.result : cell.value
  })

describe('a workbook', () => {
  it('gives rich text joined and without its reading aids', async () => {
    const table =
      strings(`<si><r><rPr><b/></rPr><t>王</t></r><r><t xml:space="preserve"> 小明</t></r>
      <rPh sb="0" eb="1"><t>wang</t></rPh></si>
      <si><t>a_x000D_b &amp; &#x4E00;&#19968;</t></si><si/>`)
    const row = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>'
    expect(shown(await cellsOf(row, table))).toEqual(['王 小明', 'a\rb & 一一'])
  })

  it('gives inline text, in runs, in sections, and with attributes in single quotes', async () => {
    const rows = `<row r='2'><c r='B2' t='inlineStr'><is><t>甲</t></is></c>
      <c t="inlineStr"><is><r><t>乙</t></r><r><t><![CDATA[<丙>]]></t></r></is></c><!-- <c/> --></row>`
    const cells = await cellsOf(rows)
    expect(shown(cells)).toEqual(['甲', '乙<丙>'])
    expect(cells.map(({ address }) => address)).toEqual(['B2', 'C2'])
  })

  it('shows numbers as dates under formats built in, East Asian and of its own', async () => {
    const cell = (style: number, value: string): string => `<c s="${style}"><v>${value}</v></c>`
    const row = `<row>${[0, 1, 2, 3, 4].map((style) => cell(style, '46328.5')).join('')}</row>`
    expect(shown(await cellsOf(row, styles(14, 31, 170, 171, 2)))).toEqual([
      '2026-11-02 720',
      '2026-11-02 720',
      '2026-11-02 720',
      46328.5,
      46328.5,
    ])
    const last = `<row>${cell(0, '46328.99999')}${cell(0, '0.5')}${cell(0, '1e9')}</row>`
    expect(shown(await cellsOf(last, styles(22)))).toEqual(['2026-11-03 0', 0.5, 1e9])
  })

  it('gives dates that it writes as text, booleans, errors and formulas', async () => {
    const row = `<row><c t="d"><v>2026-11-02T08:30:00</v></c><c t="b"><v>1</v></c>
      <c t="e"><v>#N/A</v></c>
      <c><f>A1</f><v>7</v></c><c t="str"><f>A1</f><v>x</v></c><c><f>A1</f></c>
      <c t="e"><f/><v>#REF!</v></c></row>`
    expect(shown(await cellsOf(row))).toEqual([
      '2026-11-02 510',
      true,
      '#N/A',
      { kind: 'number', value: 7 },
      { kind: 'text', text: 'x' },
      undefined,
      { kind: 'error', text: '#REF!' },
    ])
  })
})

describe('a number format', () => {
  it.each(['yyyy-mm-dd', 'm/d/yy', '[$-804]yyyy"年"m"月"d"日";@', 'dd\\-mmm', 'yyyy年m月'])(
    '%s shows a date',
    (code) => {
      expect(isDateFormat(code)).toBe(true)
    },
  )

  it.each(['General', '0.00', '#,##0.00"days"', '0_y', '[Red]0', '@', '[h]:mm', '0\\d'])(
    '%s shows none',
    (code) => {
      expect(isDateFormat(code)).toBe(false)
    },
  )
})
