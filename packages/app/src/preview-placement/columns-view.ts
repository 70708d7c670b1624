import type { Bilingual } from '@fencun/core/errors/codes'
import type { FieldId } from '../import-placement/fields.ts'
import { whyNotKept } from '../import-placement/kept-fields.ts'
import type { PlacementMapping } from '../import-placement/mapping.ts'
import { NOT_STORED_WHY } from '../import-placement/not-stored.ts'

/** One column of the file and what becomes of it. */
export interface ColumnView {
  /** From 0. */
  readonly column: number
  /** As a spreadsheet program shows it, `AB`. */
  readonly letters: string
  readonly header: string
  readonly field: FieldId | null
  readonly status: 'recognised' | 'chosen' | 'unknown' | 'ambiguous' | 'not-stored'
  /** Why its values are not stored, though the column was recognised, or until somebody answers. */
  readonly why?: Bilingual
}

const WHY: Readonly<Record<PlacementMapping['questions'][number]['kind'], Bilingual>> = {
  unknown: { zh: '不认识的表头，未保存', en: 'a header nobody told us about; not stored' },
  unnamed: { zh: '有数据而无表头，未保存', en: 'data under an empty header; not stored' },
  twice: { zh: '同一字段有多列，请选定一列', en: 'another column is for the same field; choose' },
}

/** All columns, left to right. */
export function columnsOf(mapping: PlacementMapping): readonly ColumnView[] {
  const mapped = mapping.columns.map(({ how, ...column }): ColumnView => {
    const view = { ...column, status: how === 'user' ? 'chosen' : 'recognised' } as const
    const why = whyNotKept(column.field, mapping)
    return why === undefined ? view : { ...view, why: NOT_STORED_WHY[why] }
  })
  const questions = mapping.questions.map(
    ({ kind, column, letters, header, field }): ColumnView => {
      const status = kind === 'twice' ? 'ambiguous' : 'unknown'
      return { column, letters, header, field: field ?? null, status, why: WHY[kind] }
    },
  )
  const left = mapping.notStored.map(({ why, ...column }): ColumnView => {
    return { ...column, field: null, status: 'not-stored', why: NOT_STORED_WHY[why] }
  })
  return [...mapped, ...questions, ...left].toSorted((a, b) => a.column - b.column)
}
