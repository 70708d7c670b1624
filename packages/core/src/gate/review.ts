import type { ReviewState } from '../timeline/state.ts'
import type { RuleInput } from './rule.ts'

/**
 * The approval that answers a rule's REVIEW for this person: the latest word of somebody other than
 * the one who asks, while it lasts. Undefined when there is none, or when the latest word was no.
 */
export function approvalOf(
  rule: string,
  { state, request, facts, at }: Pick<RuleInput, 'state' | 'request' | 'facts' | 'at'>,
): string | undefined {
  const [latest] = Object.entries(state.reviews)
    .filter(([, review]) => concerns(review, rule, request.party) && review.from <= at)
    .toSorted(([idA, a], [idB, b]) => b.from - a.from || (idA < idB ? 1 : -1))
  if (latest === undefined) return undefined
  const [id, review] = latest
  return review.allows && at < review.until && review.by !== facts.staff ? id : undefined
}

function concerns(review: ReviewState, rule: string, party: string): boolean {
  return review.rule === rule && review.party === party
}
