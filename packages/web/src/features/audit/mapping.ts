import type { Look } from './queries.ts'

export type FieldMap = Readonly<Record<string, string>>

/** What was said before goes first, then what the program would choose. Columns by place from 1. */
export function guessedMap(look: Pick<Look, 'fields'>, said: FieldMap): FieldMap {
  return Object.fromEntries(
    look.fields.flatMap(({ field, guess }) => {
      const column = said[field] ?? (guess === null ? undefined : String(guess))
      return column === undefined ? [] : [[field, column]]
    }),
  )
}

/** Whether each field that is needed has a column. */
export function isComplete(look: Pick<Look, 'fields'>, map: FieldMap): boolean {
  return look.fields.every(({ field, required }) => !required || (map[field] ?? '') !== '')
}
