import { failure } from '@fencun/core/errors/failure'
import type { CaseId, PartyId, StaffId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { type Instant, plusMs } from '@fencun/core/time/instant'
import type { EventBody } from '@fencun/core/timeline/event'
import type { DebtorState, ReviewState } from '@fencun/core/timeline/state'
import { caseAtHand } from '../access/debtor-of-case.ts'
import { evidenceOf } from '../access/evidence.ts'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { WithheldEvent } from '../ports/review-asks.ts'
import { appendDecided } from '../timeline/append-decided.ts'
import { frameOf } from '../timeline/frame.ts'
import { asksOnFile, OPEN_MS, rulesAsking } from './asks-on-file.ts'

export interface ReviewInput {
  /** Made by the caller, and the review's id from then on; a retry changes nothing. */
  readonly request: string
  readonly case: CaseId
  /** The rule that left it to a person. */
  readonly rule: string
  readonly party: PartyId
  readonly allows: boolean
  /** Until when the answer holds; a day at most, and a day when left out. */
  readonly until: Instant | null
  /** Reference of the minutes or the ticket in which it was weighed. */
  readonly evidence: string
}

/** Circumstances change: an answer is for one day. */
const ANSWER_MS_MAX = 24 * 60 * 60_000

/**
 * A supervisor's answer to what the gate left to a person: one rule, for one person, for a day. It
 * lifts that rule's REVIEW and nothing else, and never for the one who gave it. Fails with
 * `review-not-open` when nobody asked within the last seven days, or when somebody else's answer
 * came first: then it takes a new question to permit, while a permission can be taken back at any
 * time. Fails with `second-person-needed` when nobody but the supervisor asked.
 */
export async function decideReview(
  deps: Pick<Deps, 'clock' | 'ids' | 'timelines' | 'cases'>,
  actor: Actor,
  input: ReviewInput,
): Promise<Result<{ readonly review: string; readonly until: Instant }>> {
  const at = await caseAtHand(deps, actor, 'decide-reviews', input.case)
  if (!at.ok) return at
  const evidence = evidenceOf(input.evidence)
  if (!evidence.ok) return evidence
  const { key } = at.value
  return appendDecided(deps.timelines, key, async ({ state }) => {
    const now = deps.clock.now()
    const before = reviewOf(state, input.request)
    if (before !== undefined) return again(before, input, actor.staff)
    const until = input.until ?? plusMs(now, ANSWER_MS_MAX)
    if (until <= now || until > plusMs(now, ANSWER_MS_MAX)) {
      return err(failure('request-invalid', 'a time within 24 hours is needed', 'until'))
    }
    const asked = await asksOnFile(deps.timelines, key, plusMs(now, -OPEN_MS))
    const open = asked.filter(
      (one) => one.party === input.party && rulesAsking(one).includes(input.rule),
    )
    if (open.length === 0) {
      return err(failure('review-not-open', 'nobody asked for this in the last seven days'))
    }
    if (input.allows && isAnswered(state, input, open)) {
      return err(failure('review-not-open', 'it was answered since it was last asked'))
    }
    if (open.every((one) => one.actor.staff === actor.staff)) {
      return err(failure('second-person-needed', 'the one who asked cannot answer'))
    }
    const { request: review, rule, party, allows } = input
    const said = { kind: 'review-decided', review, rule, party, allows, until } as const
    const body: EventBody = { ...said, evidence: evidence.value }
    const events = [{ ...frameOf(deps.ids, actor, now), ...body }]
    return ok({ value: { review, until }, events })
  })
}

/** Somebody answered after it was last asked; two supervisors may have had it before them at once. */
function isAnswered(
  { reviews }: DebtorState,
  { rule, party }: Pick<ReviewInput, 'rule' | 'party'>,
  asked: readonly WithheldEvent[],
): boolean {
  const last = Math.max(...asked.map(({ at }) => at))
  return Object.values(reviews).some(
    (one) => one.rule === rule && one.party === party && one.from >= last,
  )
}

function reviewOf(state: DebtorState, id: string): ReviewState | undefined {
  return Object.hasOwn(state.reviews, id) ? state.reviews[id] : undefined
}

function again(before: ReviewState, input: ReviewInput, staff: StaffId) {
  const same =
    before.rule === input.rule &&
    before.party === input.party &&
    before.allows === input.allows &&
    before.by === staff
  if (!same) return err(failure('request-id-reused', 'the request id named another review before'))
  return ok({ value: { review: input.request, until: before.until }, events: [] })
}
