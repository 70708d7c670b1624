import type { RuleCheck } from '@fencun/core/gate/rule'
import { MS_PER_MINUTE } from '@fencun/core/time/civil'
import { instant } from '@fencun/core/time/instant'
import { isCall, isUnanswered } from '@fencun/core/timeline/contact'
import { type Tally, tallied } from '@fencun/core/timeline/tally'

const DAILY = 'call-pattern.daily'
const MINUTES = 'call-pattern.minutes'

/** Patterns that may rebut the presumption of compliance: a note beside the leave, no objection. */
export const check: RuleCheck = ({ state, request, facts, at, zone, params }) => {
  if (request.direction === 'inbound' || !isCall(request.channel)) return undefined
  const number = request.point === null ? undefined : state.points[request.point]?.numberKey
  if (number === undefined) return undefined
  const tally = {
    unit: 'dial',
    key: { person: request.party, number, org: facts.org },
    exclude: { misdirected: true },
    at,
    ...(zone !== undefined && { zone }),
  } satisfies Partial<Tally>
  const note = { verdict: 'ALLOW', force: 'presumption' } as const
  const today = tallied(state, { ...tally, window: { kind: 'day' } }).length + 1
  const dailyMax = params.number(DAILY)
  if (today > dailyMax) {
    const reason = 'REBUTTABLE_CONCENTRATION'
    return { ...note, reason, measured: { today }, limit: { dailyMax }, parameter: DAILY }
  }
  const minutesMin = params.number(MINUTES)
  // A call exactly so many minutes ago is within them.
  const event = instant(at - minutesMin * MS_PER_MINUTE - 1)
  const recent = tallied(state, { ...tally, window: { kind: 'since', event } }).at(-1)
  if (recent === undefined || !isUnanswered(recent.outcome ?? undefined)) return undefined
  const reason = 'REBUTTABLE_SUCCESSION'
  return { ...note, reason, measured: {}, limit: { minutesMin }, parameter: MINUTES }
}
