import { clockOf } from '../time/clock-face.ts'
import type { TargetRole } from '../timeline/contact.ts'
import type { AgreementState } from '../timeline/state.ts'
import type { Question } from './decide.ts'
import { type LawHere, lawHere } from './law-here.ts'
import { type AgreedValue, agreedOver, agreementsAt } from './layers.ts'
import { numbersOf, type ResolvedParams, specOf } from './numbers.ts'
import type { Effective } from './parameter.ts'
import { placeOf } from './scope.ts'

/** The agreed call window and ceiling bear on these parameters and no others. */
const AGREED_WINDOW = 'quiet-hours.window'
const AGREED_CALLS = 'connected-cap.max'

/** What the numbers in force depend on. */
export type Asking = Pick<Question, 'law' | 'state' | 'at'> & {
  readonly request: Pick<Question['request'], 'channel' | 'role'>
  readonly facts: Pick<Question['facts'], 'account'>
}

/** Reads the numbers in force at the question's instant. */
export function paramsAt(asking: Asking): ResolvedParams {
  const { law, at, request, facts } = asking
  const { day } = clockOf(law.pack.zone)(at)
  return paramsOf(lawHere(law, day, placeOf(facts.account, request.channel)), asking)
}

/** The numbers of the layers; where the debtor agreed on something, that agreement over them. */
export function paramsOf(
  here: LawHere,
  { state, at, request }: Pick<Asking, 'state' | 'at' | 'request'>,
): ResolvedParams {
  const agreements = agreementsAt(state.agreements, at).filter(
    ({ channels }) => channels === null || channels.includes(request.channel),
  )
  if (agreements.length === 0) return here.numbers
  const resolve = (id: string): Effective | undefined => {
    const layers = here.layers(id)
    if (layers === undefined) return undefined
    return agreedOver(specOf(here.specs, id), layers, agreed(id, agreements, request.role))
  }
  return numbersOf(here.specs, resolve)
}

/**
 * The debtor gives leave for the debtor: it opens no hour and adds no call for a contact or a
 * guarantor, to whom only what narrows applies.
 */
function agreed(
  id: string,
  agreements: readonly AgreementState[],
  role: TargetRole,
): readonly AgreedValue[] {
  if (id !== AGREED_WINDOW && id !== AGREED_CALLS) return []
  return agreements.flatMap(({ window, callsPerDayMax, widens, evidence }): AgreedValue[] => {
    const value = id === AGREED_WINDOW ? window && [window] : callsPerDayMax
    const evidenced = role === 'debtor' && evidence !== null && evidence !== ''
    return value === null ? [] : [{ value, widens, evidenced }]
  })
}
