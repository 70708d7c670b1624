import type { CaseId } from '@fencun/core/ids'
import type { Actor } from '../access/roles.ts'
import { maySee } from '../access/visible-case.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { ReadNote } from '../ports/timeline-store.ts'

/** A note of the lender's about one of the person's cases, for people to read (R-C03). */
export interface LenderNoteView {
  /** The column of the lender's file. */
  readonly header: string
  /** In the lender's words; long numbers are hidden. */
  readonly text: string
  readonly caseNumber: string
}

/** What the actor may read of the notes about a debtor. */
export interface NotesView {
  readonly lenderNotes: readonly LenderNoteView[]
  /** Reasons in words by the hold they came with. */
  readonly ofHold: (hold: string) => readonly string[]
}

/**
 * The notes about the cases that the actor may see, those of the open case first. A hold stops all
 * cases of a person, so the note it came from may stand at another of them.
 */
export function notesOf(
  actor: Actor,
  {
    files,
    notes,
    shown,
  }: {
    readonly files: readonly CaseFile[]
    readonly notes: readonly ReadNote[]
    readonly shown: CaseId
  },
): NotesView {
  const seen = new Map(
    files.filter((file) => maySee(actor, file)).map((file) => [file.case, file.caseNumber]),
  )
  const readable = notes.filter((note) => seen.has(note.case))
  const ofOthers = ({ case: of }: ReadNote): number => Number(of !== shown)
  return {
    lenderNotes: readable
      .toSorted((a, b) => ofOthers(a) - ofOthers(b))
      .flatMap(({ about, case: of, text }) => {
        if (about.kind !== 'lender-column' || text === null) return []
        const caseNumber = seen.get(of) ?? ''
        return [{ header: about.header, text: hideNumbers(text.reveal()), caseNumber }]
      }),
    ofHold: (hold) =>
      readable
        .filter(({ about }) => about.kind === 'hold' && about.hold === hold)
        .flatMap(({ text }) => (text === null ? [] : [hideNumbers(text.reveal())])),
  }
}

const D = '[0-9０-９]'
/** A mobile in groups, a landline with its area code, or nine digits and more without a break. */
const LONG_NUMBERS = new RegExp(
  [`1${D}{2}[ -]${D}{4}[ -]${D}{4}`, `0${D}{2,3}[ -]${D}{7,8}`, `${D}{9,}[Xx]?`].join('|'),
  'g',
)

/**
 * Telephone, identity and account numbers keep two digits at each end. Whoever reads a note needs
 * its words; a number is dialled with a permit or not at all. Dates and amounts stay as they are.
 */
export function hideNumbers(text: string): string {
  return text.replace(LONG_NUMBERS, (number) => `${number.slice(0, 2)}****${number.slice(-2)}`)
}
