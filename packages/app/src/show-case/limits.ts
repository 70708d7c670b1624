import type { Question } from '@fencun/core/gate/decide'
import { paramsAt } from '@fencun/core/gate/params'
import type { CaseId } from '@fencun/core/ids'
import { beijingDay } from '@fencun/core/time/beijing'
import { caseDials, connectedCalls } from '@fencun/core/timeline/counters'

/** What was used of the day's caps, beside what is allowed; null where no such number is in force. */
export interface Counters {
  readonly connectedToday: number
  readonly connectedMax: number | null
  readonly dialsToday: number
  readonly dialsMax: number | null
}

/** The parameters, by the names of the rules that declare them. */
const CONNECTED_MAX = 'connected-cap.max'
const DIALS_MAX = 'case-dials.max'

/** Whose counters, under which law, on which day. */
type Standing = Pick<Question, 'law' | 'state' | 'at'>

export function countersOf(about: Standing, id: CaseId): Counters {
  const { state, at } = about
  const day = beijingDay(at)
  return {
    connectedToday: connectedCalls(state, day),
    connectedMax: limit(about, CONNECTED_MAX),
    dialsToday: caseDials(state, day, id),
    dialsMax: limit(about, DIALS_MAX),
  }
}

/**
 * The caps are shown for a call to the debtor; of the account nothing is assumed, so that the
 * strictest shows.
 */
const BY_PHONE = { request: { channel: 'voice_interactive', role: 'debtor' }, facts: {} } as const

/** A pack without the rule has no such limit; a limit that is no number is none to show. */
function limit(about: Standing, id: string): number | null {
  const declared = about.law.pack.rules.some(({ parameters }) =>
    parameters.some((parameter) => parameter.id === id),
  )
  const value = declared ? paramsAt({ ...about, ...BY_PHONE }).effective(id)?.value : undefined
  return typeof value === 'number' ? value : null
}
