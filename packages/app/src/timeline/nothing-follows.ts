import type { TimelineAppend } from '../ports/timeline-store.ts'
import { registerRows } from './refusal-register.ts'

/** Whether an append changes the timeline alone, and no other table but the evidence of it. */
export function nothingFollows(append: TimelineAppend): boolean {
  const { numbers, refused, withdrawn } = registerRows(append)
  const { cases = [], records = [], notes = [] } = append
  return [cases, records, notes, numbers, refused, withdrawn].every(({ length }) => length === 0)
}
