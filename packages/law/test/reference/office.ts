import type { Known } from '@fencun/core/gate/request'
import { dayOf as civilDay, type Day, dayParts } from '@fencun/core/time/beijing'
import { type Answer, answer } from './answer.ts'
import { type Asked, beijing } from './asked.ts'
import type { Where } from './numbers.ts'
import type { Call } from './replay.ts'

const MINUTE_MS = 60_000

/** Agency, collector and how closely everybody's contacts follow each other. */
export interface OfficeFacts {
  readonly impactAssessed: Answer | 'not-kept'
  readonly evaluated: Fresh | 'not-kept'
  readonly subcontracted: Answer | 'not-kept'
  readonly suspended: Answer | 'not-kept'
  readonly confidential: Answer | 'not-kept'
  readonly trained: Fresh | 'not-kept'
  /** Organisations that contact this person today, the one that asks among them. */
  readonly organisations: number
  /** Ways by which this person was contacted in the last hour, the one asked for among them. */
  readonly channelsInHour: number
  readonly callsJustNow: number
}

type Fresh = 'fresh' | 'overdue' | 'unknown'

export function officeFacts(asked: Asked, { day }: Where): OfficeFacts {
  const { org } = asked.facts
  const { engagement, qualification } = asked.facts
  const { request, at } = asked
  const tries = triesOn(asked)
  const today = tries.filter(({ opened }) => beijing(opened.at) === day)
  const since = (minutes: number) =>
    tries.filter(({ opened }) => opened.at <= at && opened.at > at - minutes * MINUTE_MS)
  const channels = since(60).map(({ opened }) => opened.channel)
  return {
    impactAssessed:
      engagement === null ? 'not-kept' : engagement ? answer(engagement.impactAssessed) : 'unknown',
    evaluated:
      engagement === null
        ? 'not-kept'
        : engagement
          ? fresh(engagement.evaluatedOn, day)
          : 'unknown',
    subcontracted:
      engagement === null ? 'not-kept' : engagement ? answer(engagement.subcontracted) : 'unknown',
    suspended: qualification ? answer(qualification.suspended) : 'unknown',
    confidential: qualification ? answer(qualification.confidentialitySigned) : 'unknown',
    trained: qualification ? fresh(qualification.trainedOn, day) : 'unknown',
    organisations: new Set([org, ...today.map(({ opened }) => opened.actor.org)]).size,
    channelsInHour: new Set([request.channel, ...channels]).size,
    callsJustNow: since(5).filter(({ opened }) => opened.channel.startsWith('voice_')).length,
  }
}

/** Contacts that the lender's side made, or may have made, with the person asked for. */
function triesOn({ log, request }: Asked): readonly Call[] {
  return log.calls
    .filter(({ opened }) => opened.kind === 'contact-permitted' && opened.party === request.party)
    .filter(({ outcome }) => outcome !== 'not-dialled')
}

/** Fresh up to the same day of the next year; of a leap day that is the last of February. */
function fresh(on: Known<Day | null>, day: Day): Fresh {
  if (on === 'unknown') return 'unknown'
  if (on === null) return 'overdue'
  const { year, month, day: dayOfMonth } = dayParts(on)
  const last = civilDay(year + 1, month, dayOfMonth) ?? civilDay(year + 1, month, dayOfMonth - 1)
  return last !== undefined && day <= last ? 'fresh' : 'overdue'
}
