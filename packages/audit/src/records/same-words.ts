import { resultCode } from '@fencun/core/timeline/result-codes'
import type { WrittenRecord } from './read-records.ts'

/** How often the words of a record stand, and in how many cases. */
export interface Repeated {
  readonly records: number
  readonly cases: number
}

/**
 * The places of records whose words stand in several cases. Short notes may well be alike, and so may
 * those of calls that nobody answered: of them there is little to say.
 */
export function sameWords(
  records: readonly WrittenRecord[],
  charsMin: number,
): ReadonlyMap<number, Repeated> {
  const groups = new Map<string, number[]>()
  for (const [i, { textMark, textChars, code }] of records.entries()) {
    if (textMark === '' || textChars < charsMin) continue
    if (code !== null && resultCode(code).after === 'unanswered') continue
    const group = groups.get(textMark) ?? []
    groups.set(textMark, group)
    group.push(i)
  }
  const repeated = new Map<number, Repeated>()
  for (const group of groups.values()) {
    const cases = new Set(group.map((i) => whose(records[i]))).size
    if (cases < 2) continue
    for (const i of group) repeated.set(i, { records: group.length, cases })
  }
  return repeated
}

function whose(record: WrittenRecord | undefined): string {
  if (record === undefined) return ''
  return record.caseNumber === '' ? `number ${record.number ?? ''}` : record.caseNumber
}
