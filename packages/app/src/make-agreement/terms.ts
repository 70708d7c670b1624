import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { type Instant, plusMs } from '@fencun/core/time/instant'
import type { EventBody } from '@fencun/core/timeline/event'
import { evidenceOf } from '../access/evidence.ts'
import type { AgreementInput } from './make-agreement.ts'

/** How long agreements may last. */
export interface AgreementTerms {
  /** Days when nothing else is said. */
  readonly daysUsual: number
  readonly daysMax: number
}

export const USUAL_TERMS: AgreementTerms = { daysUsual: 30, daysMax: 30 }

/** More calls a day than this is no agreement that anyone makes of their own will. */
const CALLS_MAX = 20
const DAY_MS = 24 * 60 * 60_000

type Made = Extract<EventBody, { kind: 'agreement-made' }>

/** The agreement as the timeline takes it, as made at an instant; or what is wrong with it. */
export function checkAgreement(
  input: AgreementInput,
  from: Instant,
  terms: AgreementTerms,
): Result<Made> {
  const { widens, window, callsPerDayMax, channels } = input
  const said = checkContent(input)
  if (!said.ok) return said
  const until = untilOf(input.until, from, terms)
  if (!until.ok) return until
  const evidence = evidenceFor(input)
  if (!evidence.ok) return evidence
  return ok({
    kind: 'agreement-made',
    agreement: input.request,
    widens,
    ...(window === null ? {} : { window }),
    ...(callsPerDayMax === null ? {} : { callsPerDayMax }),
    ...(channels === null ? {} : { channels: [...new Set(channels)].toSorted() }),
    until: until.value,
    evidence: evidence.value,
  })
}

function checkContent(input: AgreementInput): Result<null> {
  const { window, callsPerDayMax, channels } = input
  if (!input.individuallyGiven) {
    return invalid('a clause of a standard contract is no agreement', 'individuallyGiven')
  }
  if (window === null && callsPerDayMax === null) {
    return invalid('name hours, or a number of calls', 'window')
  }
  if (callsPerDayMax !== null && !isCount(callsPerDayMax)) {
    return invalid(`a number of calls from 0 to ${CALLS_MAX} is needed`, 'callsPerDayMax')
  }
  return channels?.length === 0
    ? invalid('name a channel, or leave it at all', 'channels')
    : ok(null)
}

function isCount(calls: number): boolean {
  return Number.isInteger(calls) && calls >= 0 && calls <= CALLS_MAX
}

function untilOf(
  wanted: Instant | null,
  from: Instant,
  { daysUsual, daysMax }: AgreementTerms,
): Result<Instant> {
  const until = wanted ?? plusMs(from, Math.min(daysUsual, daysMax) * DAY_MS)
  if (until <= from) return invalid('an agreement ends in the future', 'until')
  if (until > plusMs(from, daysMax * DAY_MS)) {
    return invalid(`an agreement lasts ${daysMax} days at most`, 'until')
  }
  return ok(until)
}

/** What permits more has to be proven; what permits less is taken at the person's word. */
function evidenceFor({ widens, evidence }: AgreementInput): Result<string | null> {
  return !widens && (evidence === null || evidence.trim() === '')
    ? ok(null)
    : evidenceOf(evidence ?? '')
}

function invalid(detail: string, place: string): Result<never> {
  return err(failure('request-invalid', detail, place))
}
