import { createHash, createHmac, randomInt } from 'node:crypto'
import type { ExportFiles, ExportSheet } from '@fencun/app/ports/exports'
import type { TableValue } from '@fencun/app/ports/spreadsheets'
import { writeXlsx } from 'hucre/xlsx'
import { cellText, sheetName } from '../spreadsheets/writer.ts'
import type { Vault } from '../vault/vault.ts'

/** No letter or digit that is taken for another when it is read out or typed. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
/** Slowing down guesses helps weak passwords; nobody guesses 125 random bits at any speed. */
const SPINS = 10_000
const GROUPS = 5
const PER_GROUP = 5

/**
 * Workbooks with a password as Excel, WPS and LibreOffice open them: ECMA-376 agile encryption,
 * AES-256 with an authentication code over everything. An archive with AES would be as safe, but the
 * people who get these files have an office program and no archiver.
 */
export function exportFiles(vault: Pick<Vault, 'derive'>): ExportFiles {
  return {
    mark: (lender, id, text) =>
      createHmac('sha256', vault.derive('export-marks', lender, id))
        .update(text)
        .digest('hex'),
    seal: async (sheets) => {
      const passphrase = newPassphrase()
      const file = await writeXlsx({
        sheets: sheets.map(sheetOf),
        encryption: { password: passphrase, spinCount: SPINS },
      })
      const sha256 = createHash('sha256').update(file).digest('hex')
      return { file, sha256, passphrase }
    },
  }
}

function sheetOf({ name, columns, rows }: ExportSheet) {
  const cells = [columns, ...rows].map((row) =>
    row.map((value) => (typeof value === 'string' ? cellText(value) : (value ?? null))),
  )
  const widths = columns.map((_, at) => ({ width: widthOf(rows.map((row) => row[at])) }))
  return { name: sheetName(name), columns: widths, rows: cells, freezePane: { rows: 1 } }
}

/** Wide enough to read most of a column; Chinese takes two places. */
function widthOf(values: readonly TableValue[]): number {
  const longest = values.slice(0, LOOKED_AT).map((value) => String(value ?? '').length)
  return Math.min(Math.max(NARROW, ...longest.map((length) => length + 4)), WIDE)
}

const LOOKED_AT = 100
const NARROW = 12
const WIDE = 48

/** 125 bits, in groups that can be read out over the telephone. */
function newPassphrase(): string {
  const group = () =>
    Array.from({ length: PER_GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}
