import type { NoteSubject, ReadNote, TimelineAppend } from '@fencun/app/ports/timeline-store'
import { personalText } from '@fencun/core/identity/personal'
import { bucketOf, caseId, type DebtorKey } from '@fencun/core/ids'
import type { Transaction } from 'kysely'
import type { Secrets } from '../vault/debtor-keys.ts'
import { type DebtorSecret, secretOf } from '../vault/debtor-secret.ts'
import { insertRows, pieces } from './unnest.ts'

/** Notes per statement: a lender's file has several for each debtor. */
const ROWS = 1000

export interface NoteRow {
  readonly note_id: string
  readonly case_id: string
  readonly header: string | null
  readonly hold_id: string | null
  readonly text_sealed: Buffer
}

/** Without the debtor's key the text stays shut. */
export function noteOf(secret: DebtorSecret | undefined, key: DebtorKey, row: NoteRow): ReadNote {
  return {
    note: row.note_id,
    case: caseId(row.case_id),
    about: subjectOf(row),
    text: secret?.open(key, textPlace(row.note_id), row.text_sealed, personalText) ?? null,
  }
}

function subjectOf({ header, hold_id: hold }: NoteRow): NoteSubject {
  if (hold !== null) return { kind: 'hold', hold }
  if (header !== null) return { kind: 'lender-column', header }
  throw new Error('a note is about a column or a hold')
}

/** Inserts the notes that come with appends of one tenant. */
export async function writeNotes(
  tx: Transaction<unknown>,
  secrets: Secrets,
  tenant: string,
  appends: readonly TimelineAppend[],
): Promise<void> {
  const rows = appends.flatMap(({ key, notes }) => (notes ?? []).map((note) => ({ key, note })))
  for (const piece of pieces(rows, ROWS)) {
    const insert = insertRows('written_note', tenant, piece, {
      bucket: ['smallint', ({ key }) => bucketOf(key.debtor)],
      debtor_id: ['text', ({ key }) => key.debtor],
      note_id: ['text', ({ note }) => note.note],
      case_id: ['text', ({ note }) => note.case],
      header: ['text', ({ note: { about } }) => (about.kind === 'hold' ? null : about.header)],
      hold_id: ['text', ({ note: { about } }) => (about.kind === 'hold' ? about.hold : null)],
      text_sealed: [
        'bytea',
        ({ key, note }) => secretOf(secrets, key.debtor).seal(key, textPlace(note.note), note.text),
      ],
    })
    await insert.execute(tx)
  }
}

export function textPlace(note: string): string {
  return `written-note/${note}/text`
}
