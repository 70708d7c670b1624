import { failure } from '@fencun/core/errors/failure'
import type { CaseId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import type { Window } from '@fencun/core/time/window'
import type { Channel } from '@fencun/core/timeline/contact'
import type { EventBody } from '@fencun/core/timeline/event'
import { applyEvent } from '@fencun/core/timeline/fold'
import type { AgreementState } from '@fencun/core/timeline/state'
import { caseAtHand } from '../access/debtor-of-case.ts'
import { type Actor, permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import { officeOf } from '../request-contact/question.ts'
import { appendDecided } from '../timeline/append-decided.ts'
import { frameOf } from '../timeline/frame.ts'
import { type AgreementEffect, effectOf } from './effect.ts'
import { type AgreementTerms, checkAgreement, USUAL_TERMS } from './terms.ts'

export interface AgreementInput {
  /** Made by the caller, and the agreement's id from then on; a retry gets the first answer. */
  readonly request: string
  readonly case: CaseId
  /** The person asked for it, and it is no clause of a standard contract (CC 496). */
  readonly individuallyGiven: boolean
  /** It permits more than the law does without it; otherwise it permits less. */
  readonly widens: boolean
  readonly window: Window | null
  readonly callsPerDayMax: number | null
  /** The channels it speaks of; null: all. */
  readonly channels: readonly Channel[] | null
  /** When it ends; after 30 days when left out. */
  readonly until: Instant | null
  /** Reference of the recording or letter; needed to widen. */
  readonly evidence: string | null
}

export interface MadeAgreement {
  readonly agreement: string
  readonly until: Instant
  /** What holds now, beside what held before. */
  readonly effect: readonly AgreementEffect[]
}

type AgreementDeps = Pick<Deps, 'clock' | 'ids' | 'law' | 'timelines' | 'cases' | 'directory'>

/**
 * Writes down what the debtor agreed on or wishes: other hours, fewer or more calls a day, on some
 * channels or on all. Whoever works the case may write down less; more takes a supervisor and
 * evidence, and holds only where every layer of the law lets an agreement widen it, which the effect
 * shows. Fails with `evidence-missing`, `request-id-reused`, or `request-invalid` with its place.
 */
export async function makeAgreement(
  deps: AgreementDeps,
  actor: Actor,
  input: AgreementInput,
  terms: AgreementTerms = USUAL_TERMS,
): Promise<Result<MadeAgreement>> {
  const at = await caseAtHand(deps, actor, 'make-agreements', input.case)
  if (!at.ok) return at
  const wider = input.widens ? permit(actor, 'widen-agreements') : ok(null)
  if (!wider.ok) return wider
  const office = await officeOf(deps, actor)
  if (!office.ok) return office
  return appendDecided(deps.timelines, at.value.key, ({ state }) => {
    const now = deps.clock.now()
    const before = Object.hasOwn(state.agreements, input.request)
      ? state.agreements[input.request]
      : undefined
    const checked = checkAgreement(input, before?.from ?? now, terms)
    if (!checked.ok) return checked
    const event = { ...frameOf(deps.ids, actor, now), ...checked.value }
    const after = before === undefined ? applyEvent(state, event) : state
    const made = after.agreements[input.request]
    if (made === undefined) throw new Error('what was made is on file')
    if (before !== undefined && !isSame(made, checked.value)) {
      return err(failure('request-id-reused', 'the request id named another agreement before'))
    }
    const effect = effectOf({ law: office.value.law, at: now }, state, after, made.channels)
    const value = { agreement: input.request, until: made.until, effect }
    return ok({ value, events: before === undefined ? [event] : [] })
  })
}

type Made = Extract<EventBody, { kind: 'agreement-made' }>

function isSame(one: AgreementState, other: Made): boolean {
  const words = ({
    widens,
    window,
    callsPerDayMax,
    channels,
    until,
    evidence,
  }: typeof one | Made) =>
    JSON.stringify([
      widens,
      window ?? null,
      callsPerDayMax ?? null,
      channels ?? null,
      until,
      evidence,
    ])
  return words(one) === words(other)
}
