import type { Schema } from '../../api/client.ts'

export type Leak = Required<Pick<Schema['TraceLeak'], 'lines' | 'marks'>>

/** What the service takes at most. */
const LINES_MAX = 5000
const MARKS_MAX = 50
const NUMBER_CHARS_MAX = 64

/** The first column of a file's sheet, which heads it. */
const HEADING = '个案序列号'
const SECOND = /\b\d{4}-\d\d-\d\d \d\d:\d\d:(\d\d)\b/
/** Whose account, and the minute in Beijing: `supervisor-a 2026-11-22 14:00`. */
const MARK = /(\S+)\s+(\d{4}-\d\d-\d\d)\s+(\d\d:\d\d)(?![:\d])/

/**
 * Reads what somebody pasted of a list that leaked: rows of the sheet as a spreadsheet copies them,
 * a .csv, or a watermark alone. Case numbers stand first in a row; what is no row is left out.
 */
export function readLeak(text: string): Leak {
  const rows = text
    .split(/\r?\n/)
    .map(cellsOf)
    .filter(([first = '']) => first !== '' && first !== HEADING)
  const marks = new Map<string, Leak['marks'][number]>()
  const lines: Leak['lines'] = []
  for (const cells of rows) {
    const mark = cells.map(markIn).find((one) => one !== undefined)
    if (mark !== undefined && marks.size < MARKS_MAX) marks.set(`${mark.account} ${mark.at}`, mark)
    const [caseNumber = ''] = cells
    const isRow = cells.length > 1 || mark === undefined
    if (!isRow || caseNumber.length > NUMBER_CHARS_MAX || lines.length === LINES_MAX) continue
    lines.push({ caseNumber, second: secondIn(cells) })
  }
  return { lines, marks: [...marks.values()] }
}

/** SHA-256 of a file in hexadecimal; the file itself stays where it is. */
export async function hashOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function cellsOf(line: string): readonly string[] {
  const cells = line.includes('\t') ? line.split('\t') : line.split(/[,，]/)
  return cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )
}

function markIn(cell: string): Leak['marks'][number] | undefined {
  const [, account, day, minute] = MARK.exec(cell) ?? []
  if (account === undefined || day === undefined || minute === undefined) return undefined
  return { account, at: `${day}T${minute}:00+08:00` }
}

function secondIn(cells: readonly string[]): number | null {
  const found = cells.map((cell) => SECOND.exec(cell)?.[1]).find((one) => one !== undefined)
  const second = Number(found)
  return found === undefined || second > 59 ? null : second
}
