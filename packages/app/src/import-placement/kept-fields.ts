import { type CaseFieldId, FIELDS, type FieldId, isCaseField } from './fields.ts'
import type { LeftOutColumn, PlacementMapping } from './mapping.ts'
import type { NotStoredWhy } from './not-stored.ts'

/** What registering a placement writes. A test registers every field and holds the list to it. */
const KEPT: ReadonlySet<CaseFieldId> = new Set([
  ...(['caseNumber', 'placedOn', 'recallOn', 'placedAmountFen', 'totalDueFen'] as const),
  ...(['name', 'idNumber', 'mobile', 'homePhone', 'workPhone', 'email'] as const),
  ...(['homeAddress', 'workAddress', 'householdAddress', 'statementAddress'] as const),
  ...(['product', 'goods', 'hand', 'stage', 'delinquencyLevel', 'overdueDays'] as const),
  ...(['principalLeftFen', 'principalFen', 'overdueInterestFen'] as const),
  ...(['penaltyFen', 'penaltyInterestFen', 'lateFeeFen'] as const),
  ...(['overdueManagementFeeFen', 'overLimitFeeFen'] as const),
  ...(['note1', 'note2', 'note3', 'note4', 'note5', 'note6', 'summary', 'history'] as const),
])

/** What a case can be found by that is kept in no other form. */
const SEARCHED: ReadonlySet<CaseFieldId> = new Set(['cardNumber', 'accountNumber'])

/** Read for the sake of the row alone: a fault there, or a foreign currency, refuses it. */
function isChecked(field: CaseFieldId): boolean {
  return 'strict' in FIELDS[field] || field === 'idType'
}

/** Whether it makes a difference to give a column to the field. */
export function isUseful(field: FieldId): boolean {
  return !isCaseField(field) || KEPT.has(field) || isChecked(field)
}

type Layout = Pick<PlacementMapping, 'columns' | 'notStored' | 'placedAmountFrom'>

/**
 * Why the values of a recognised column are not kept; undefined when they are. Where both amounts
 * stand in a file, the placed amount is the case's and the total due is read only to check it.
 */
export function whyNotKept(
  field: FieldId,
  { placedAmountFrom }: Pick<Layout, 'placedAmountFrom'>,
): NotStoredWhy | undefined {
  if (!isCaseField(field)) return undefined
  const isOther = field === 'totalDueFen' && placedAmountFrom !== field
  if (KEPT.has(field) && !isOther) return undefined
  if (SEARCHED.has(field)) return 'search-only'
  return isChecked(field) ? 'checked-only' : 'not-used'
}

/** Every column whose values stay in the file, whether it was recognised or not, left to right. */
export function columnsNotKept(mapping: Layout): readonly LeftOutColumn[] {
  const read = mapping.columns.flatMap(({ field, column, letters, header }): LeftOutColumn[] => {
    const why = whyNotKept(field, mapping)
    return why === undefined ? [] : [{ column, letters, header, why }]
  })
  return [...mapping.notStored, ...read].toSorted((a, b) => a.column - b.column)
}
