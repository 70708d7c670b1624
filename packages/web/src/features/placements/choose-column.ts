import type { Schema } from '../../api/client.ts'

export type MappedColumn = Schema['MappedColumn']

/** Field to column from 0; null leaves out the column that the field was read from. */
export type ColumnChoices = Readonly<Record<string, number | null>>

/**
 * All choices after one more: `column` is to hold `field`, or nothing that is kept. A column holds
 * one field and a field has one column, so an older choice of either gives way.
 */
export function chooseColumn(
  choices: ColumnChoices,
  mapping: readonly MappedColumn[],
  column: number,
  field: string | null,
): ColumnChoices {
  const rest = Object.fromEntries(
    Object.entries(choices).filter(([other, at]) => at !== column && other !== field),
  )
  if (field !== null) return { ...rest, [field]: column }
  const now = mapping.find((one) => one.column === column)
  const isReadBySelf = now?.status === 'recognised' && now.field !== null
  return isReadBySelf && now.field !== null ? { ...rest, [now.field]: null } : rest
}

/** The columns by what a person has to do about them; a recognised one may still not be stored. */
export function sortColumns(mapping: readonly MappedColumn[]): {
  readonly asked: readonly MappedColumn[]
  readonly known: readonly MappedColumn[]
  readonly left: readonly MappedColumn[]
} {
  const of = (...statuses: readonly MappedColumn['status'][]): readonly MappedColumn[] =>
    mapping.filter(({ status }) => statuses.includes(status))
  return {
    asked: of('unknown', 'ambiguous'),
    known: of('recognised', 'chosen').filter(({ why }) => why === undefined),
    left: mapping.filter(
      ({ status, why }) => status === 'not-stored' || (isRead(status) && why !== undefined),
    ),
  }
}

/** Whether a field is read from the column, whatever becomes of its values. */
export function isRead(status: MappedColumn['status']): boolean {
  return status === 'recognised' || status === 'chosen'
}
