import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { listAt, valueAt } from '../../support/json.ts'

const FOLDER = new URL('../../../../adapters/test-data/', import.meta.url)

/** The lender's file in the standard layout: 319 rows, of which 19 cannot be registered. */
export const STANDARD_FILE = fileURLToPath(new URL('placement-standard.xlsx', FOLDER))

const AUDIT_FOLDER = new URL('../../../../audit/test-data/', import.meta.url)

/** A week of an Asterisk call log, about the debtors of the standard file. */
export const CALL_LOG = fileURLToPath(new URL('calls-asterisk.csv', AUDIT_FOLDER))

/** The rows of the call log that break each rule, as whoever made it says. */
export async function callLogTruth(): Promise<ReadonlyMap<string, readonly number[]>> {
  const text = await readFile(new URL('calls-truth.json', AUDIT_FOLDER), 'utf8')
  const breaches = valueAt(JSON.parse(text), 'breaches')
  if (typeof breaches !== 'object' || breaches === null) throw new Error('the truth has breaches')
  return new Map(Object.keys(breaches).map((rule) => [rule, listAt(breaches, rule).map(Number)]))
}

/** What is known of it from elsewhere than this program. */
export interface Truth {
  /** Sheet rows that cannot be registered. */
  readonly rejectedRows: readonly number[]
  /** Case numbers with a note that restricts contact. */
  readonly notedCases: readonly string[]
}

const KINDS = ['complaint', 'deceased', 'stop', 'denied', 'pregnant', 'illness', 'prison']

export async function standardTruth(): Promise<Truth> {
  const text = await readFile(new URL('placement-truth.json', FOLDER), 'utf8')
  const file = valueAt(JSON.parse(text), 'files', 'placement-standard.xlsx')
  return {
    rejectedRows: listAt(file, 'rejected').map((one) => Number(valueAt(one, 'row'))),
    notedCases: KINDS.flatMap((kind) => listAt(file, 'lenderNotes', kind)).map(String),
  }
}
