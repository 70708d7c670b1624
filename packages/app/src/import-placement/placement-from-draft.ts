import { personalIdNumber, personalName } from '@fencun/core/identity/personal'
import type { FieldsOf } from './fields.ts'
import { effectsOfNote, type LenderNote } from './lender-notes.ts'
import type { PlacementMapping } from './mapping.ts'
import type { CellFault, NoteText, PlacementRow } from './placement-row.ts'
import { byUse, contactsOf, type Draft } from './row-draft.ts'
import type { RowContext } from './take-cell.ts'

const NOTE_FIELDS: readonly FieldsOf<'note'>[] = [
  'note1',
  'note2',
  'note3',
  'note4',
  'note5',
  'note6',
  'summary',
  'history',
]

/**
 * A row without fatal faults as facts of a case.
 * @throws Error when a needed value is missing: the caller has not looked at the faults
 */
export function placementRow(
  row: number,
  { draft, isResident }: RowContext,
  about: { readonly mapping: PlacementMapping; readonly warnings: readonly CellFault[] },
): PlacementRow {
  const { mapping, warnings } = about
  const { placedOn, recallOn, ...days } = draft.days
  const { caseNumber, name, idNumber } = draft
  const amountField = mapping.placedAmountFrom
  const placedAmountFen = amountField === undefined ? undefined : draft.amounts[amountField]
  if (caseNumber === undefined || name === undefined || idNumber === undefined) {
    throw new Error('a row without its needed values was not refused')
  }
  if (placedOn === undefined || placedAmountFen === undefined) {
    throw new Error('a row without its needed values was not refused')
  }
  const noteTexts = noteTextsOf(draft, mapping)
  return {
    row,
    caseNumber,
    placedOn,
    ...(recallOn === undefined ? {} : { recallOn }),
    name: personalName(name),
    idType: isResident ? 'resident' : 'other',
    idNumber: personalIdNumber(idNumber),
    placedAmountFen,
    points: draft.points.toSorted(byUse),
    contacts: contactsOf(draft),
    amounts: draft.amounts,
    days,
    counts: draft.counts,
    texts: draft.texts,
    accounts: draft.accounts,
    personal: draft.personal,
    noteTexts,
    notes: noteTexts.flatMap(demandsOf),
    warnings,
  }
}

function noteTextsOf({ noteTexts }: Draft, { columns }: PlacementMapping): NoteText[] {
  return NOTE_FIELDS.flatMap((field) => {
    const text = noteTexts[field]
    const header = columns.find((column) => column.field === field)?.header ?? ''
    return text === undefined ? [] : [{ field, header, text }]
  })
}

function demandsOf({ field, header, text }: NoteText): LenderNote[] {
  const effects = effectsOfNote(text.reveal())
  return [...effects].map(([kind, effect]) => ({ kind, field, header, effect }))
}
