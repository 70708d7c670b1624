import type { Calendar } from '@fencun/core/calendar/calendar'
import { day as dayNumber } from '@fencun/core/time/beijing'
import { type Answer, answer } from './answer.ts'
import { type Asked, beijing, midnight } from './asked.ts'
import { type ContentFacts, contentFacts } from './content.ts'
import { type HistoryFacts, historyFacts } from './history.ts'
import { type HoursFacts, hoursFacts } from './hours.ts'
import { ceiling, common, floor, inForce, type Where, whereOf } from './numbers.ts'
import { type OfficeFacts, officeFacts } from './office.ts'
import { of } from './replay.ts'
import { type ThirdFacts, thirdFacts } from './third.ts'

/** All that the lines look at, as plain words, numbers and lists. */
export type Facts = RequestFacts &
  StandingFacts &
  HistoryFacts &
  ThirdFacts &
  HoursFacts &
  DayFacts &
  ContentFacts &
  OfficeFacts

export function factsOf(asked: Asked): Facts {
  const { account } = asked.facts
  const lenderType = account?.lenderType ?? 'unknown'
  const where = whereOf(beijing(asked.at), asked.profile, lenderType)
  const [request, standing] = [requestFacts(asked), standingFacts(asked, where)]
  const [history, third] = [historyFacts(asked, where), thirdFacts(asked, where)]
  const about = Object.assign(request, standing, history, third)
  const when = Object.assign(hoursFacts(asked, where), dayFacts(asked, where))
  return Object.assign(about, when, contentFacts(asked, where), officeFacts(asked, where))
}

interface RequestFacts {
  readonly outbound: boolean
  readonly channel: string
  readonly voice: boolean
  readonly role: string
  readonly visitPlanned: boolean
  readonly visitAsked: boolean
  readonly visitRecording: Answer
  readonly visitors: number
}

function requestFacts({ request }: Asked): RequestFacts {
  const { channel, visit } = request
  return {
    outbound: request.direction === 'outbound',
    channel,
    voice: channel === 'voice_interactive' || channel === 'voice_notice',
    role: request.role,
    visitPlanned: visit !== undefined,
    visitAsked: visit?.askedByDebtor === true,
    visitRecording: answer(visit?.recording ?? 'unknown'),
    visitors: visit?.visitors ?? 0,
  }
}

interface StandingFacts {
  readonly byAgency: boolean
  readonly agencyListed: Answer
  readonly agencyAnnounced: boolean
  readonly actorRole: string
  readonly staffActive: Answer
  readonly assigned: Answer
  readonly recording: Answer
  readonly lenderLimitsChannels: boolean
  readonly lenderChannels: readonly string[]
  readonly traceableChannels: readonly string[]
  readonly lawfulSources: readonly string[]
  readonly visitorsMin: number
  readonly visitorsHardshipMax: number
}

function standingFacts({ log, facts, at }: Asked, where: Where): StandingFacts {
  const told = of(log.events, 'notice-delivered').filter(({ org }) => org === facts.org)
  return {
    byAgency: facts.orgKind === 'agency',
    agencyListed: answer(facts.agencyListed),
    agencyAnnounced: told.some((notice) => notice.at <= at),
    actorRole: facts.role,
    staffActive: answer(facts.staffActive),
    assigned: answer(facts.assigned),
    recording: answer(facts.recording),
    lenderLimitsChannels: inForce('lenderChannels', where).length > 0,
    lenderChannels: common('lenderChannels', where),
    traceableChannels: common('traceableChannels', where),
    lawfulSources: common('lawfulSources', where),
    visitorsMin: floor('visitorsMin', where),
    visitorsHardshipMax: ceiling('visitorsHardshipMax', where),
  }
}

interface DayFacts {
  readonly day: number
  readonly tomorrow: number
  readonly banned: 'no' | 'unknown' | 'end-unknown' | 'until'
  readonly bannedUntil: number
}

function dayFacts({ calendar }: Asked, where: Where): DayFacts {
  const { day } = where
  const scope = inForce('holidays', where).length > 0
  const facts = { day, tomorrow: midnight(day + 1), bannedUntil: 0 }
  if (!scope) return { ...facts, banned: 'no' }
  const kind = kindOf(calendar, day)
  if (kind !== 'holiday') return { ...facts, banned: kind === 'unknown' ? 'unknown' : 'no' }
  let next = day + 1
  while (kindOf(calendar, next) === 'holiday') next += 1
  if (kindOf(calendar, next) === 'unknown') return { ...facts, banned: 'end-unknown' }
  return { ...facts, banned: 'until', bannedUntil: midnight(next) }
}

/** Read from the rows of the notices; the days of the week fill the rest of what is published. */
function kindOf({ coverage, rows }: Calendar, day: number): 'holiday' | 'other' | 'unknown' {
  if (day < coverage.from || day >= coverage.until) return 'unknown'
  return rows.get(dayNumber(day))?.kind === 'holiday' ? 'holiday' : 'other'
}
