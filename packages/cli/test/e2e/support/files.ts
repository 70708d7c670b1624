import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { listAt, valueAt } from '../../support/json.ts'

const FOLDER = new URL('../../../../adapters/test-data/', import.meta.url)

/** The lender's file in the standard layout: 319 rows, of which 19 cannot be registered. */
export const STANDARD_FILE = fileURLToPath(new URL('placement-standard.xlsx', FOLDER))

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
