import type { Question } from '@fencun/core/gate/decide'
import type { Decision } from '@fencun/core/gate/decision'
import type { Condition } from '../../packages/law/test/reference/condition.ts'
import type { Line } from '../../packages/law/test/reference/row.ts'
import { type Parts, readFacts } from './read-facts.ts'

/** One bit for each `rule:REASON`, in words of 32. */
export type Mask = readonly number[]
export type StraightLine = (question: Question) => Mask

/**
 * The rules as a compiler would write them: the conditions of the table as one function of plain
 * comparisons, without a call, an object or a word for a reader. Only which reasons fire is said.
 */
export async function straightLine(
  lines: readonly Line[],
  sample: Question,
): Promise<{ readonly ask: StraightLine; readonly mask: (parts: Parts) => Mask }> {
  const text = source(lines, new Names(readFacts(sample)))
  const module: unknown = await import(`data:text/javascript,${encodeURIComponent(text)}`)
  const mask = maskIn(module)
  return { ask: (question) => mask(readFacts(question)), mask }
}
