import type { Look } from './queries.ts'

export type FieldMap = Readonly<Record<string, string>>

/**
 * How a column is named to the server: by its header word, which tells it which row the header is,
 * and by its place from 1 where there is no word or two columns have the same.
 */
export function columnKey({ header }: Pick<Look, 'header'>, at: number): string {
  const word = header[at] ?? ''
  const alone = header.filter((one) => one === word).length === 1
  return word !== '' && alone && !/^\d+$/.test(word) ? word : String(at + 1)
}

/** What was said before goes first, then what the program would choose. */
export function guessedMap(look: Pick<Look, 'header' | 'fields'>, said: FieldMap): FieldMap {
  const guesses = look.fields.flatMap(({ field, guess }) => {
    return guess === null ? [] : [[field, columnKey(look, guess - 1)] as const]
  })
  return { ...Object.fromEntries(guesses), ...said }
}

/** Whether each field that is needed has a column. */
export function isComplete(look: Pick<Look, 'fields'>, map: FieldMap): boolean {
  return look.fields.every(({ field, required }) => !required || (map[field] ?? '') !== '')
}

/** Without what was left open. */
export function filledIn(map: FieldMap): FieldMap {
  return Object.fromEntries(Object.entries(map).filter(([, column]) => column !== ''))
}
