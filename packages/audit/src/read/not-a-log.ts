import type { TableFormat } from '../formats/format.ts'
import { headerWord } from '../formats/format.ts'
import { asciiText } from './bytes.ts'
import { LogProblem } from './log-problem.ts'
import type { SampleRow } from './sample.ts'

const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'the file is a PDF'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8)/, 'the file is a picture'],
  [/^Rar!|^7z\xbc\xaf/, 'the file is an archive'],
  [/^\s*<(?:!doctype html|html|head|table|meta|style)\b/i, 'the file is a web page'],
  [/^\s*<\?xml\b/i, 'the file is XML'],
  [/^\s*(?:\[\s*)?\{\s*"/, 'the file is JSON'],
]
/** The longest of them with blanks in front. */
const LOOKED_AT = 64

/** @throws LogProblem `log-not-text` where the first bytes are those of no table */
export function refuseOthers(head: Uint8Array): void {
  const text = asciiText(head, 0, Math.min(head.length, LOOKED_AT)).replace(/^\xef\xbb\xbf/, '')
  const found = BEGINNINGS.find(([beginning]) => beginning.test(text))
  if (found !== undefined) throw new LogProblem('log-not-text', `${found[1]}, not a table`)
}

/** So many rows of one system are no chance. */
const RUN_MIN = 3

/** The failure of a file that no system wrote as a whole. */
export function unrecognised(
  rows: readonly SampleRow[],
  formats: readonly TableFormat[],
): LogProblem {
  const change = rowOfChange(rows, formats)
  if (change !== undefined) return mixedFrom(change)
  const place = `row ${rows[0]?.row ?? 1}`
  const cases = rows.slice(0, 12).find(({ fields }) => isCaseHeader(fields))
  return cases === undefined
    ? new LogProblem('log-unrecognised', 'no known telephone system writes rows like these', place)
    : new LogProblem(
        'log-unrecognised',
        'these are the columns of a case list, which goes beside a call log',
        `row ${cases.row}`,
      )
}

/**
 * Looks among rows that were recognised by their shape for several that only another system writes.
 * @throws LogProblem `log-mixed` with the row where the one ends and the other begins
 */
export function refuseTwoSystems(
  rows: readonly SampleRow[],
  format: TableFormat,
  formats: readonly TableFormat[],
): void {
  const own = rows.map(likeThoseOf(format))
  for (const other of formats.filter(({ id, shape }) => shape !== undefined && id !== format.id)) {
    const theirs = rows.map(likeThoseOf(other)).map((is, at) => is && own[at] !== true)
    const at = theirs.findIndex((_, from) => isRun(theirs.slice(from, from + RUN_MIN)))
    if (at < 0) continue
    const change = own.indexOf(true) < at ? rows[at] : rows[own.indexOf(true, at)]
    throw mixedFrom(change?.row ?? 1)
  }
}

function isRun(rows: readonly boolean[]): boolean {
  return rows.length === RUN_MIN && rows.every(Boolean)
}

function mixedFrom(row: number): LogProblem {
  return new LogProblem('log-mixed', 'the rows from here on are of another kind', `row ${row}`)
}

/** The first row that is cut otherwise than several of one system before it. */
function rowOfChange(
  rows: readonly SampleRow[],
  formats: readonly TableFormat[],
): number | undefined {
  for (const format of formats.filter(({ shape }) => shape !== undefined)) {
    const like = rows.map(likeThoseOf(format))
    const first = like.indexOf(true)
    const at = first < 0 ? -1 : like.indexOf(false, first)
    const isOther = rows[at]?.fields.length !== rows[at - 1]?.fields.length
    if (at - first >= RUN_MIN && isOther) return rows[at]?.row
  }
  return undefined
}

function likeThoseOf({ shape }: TableFormat): (row: SampleRow) => boolean {
  return ({ fields }) => shape?.([fields]) !== undefined
}

/** Words that a lender heads its cases with, by `headerWord`. */
const CASE_WORDS = [
  '个案序列号',
  '委案日期',
  '委案金额',
  '案件编号',
  '合同编号',
  '证件号',
  '身份证号',
  '身份证号码',
  '欠款金额',
  '逾期金额',
  '逾期天数',
]

function isCaseHeader(fields: readonly string[]): boolean {
  return fields.filter((field) => CASE_WORDS.includes(headerWord(field))).length >= 3
}
