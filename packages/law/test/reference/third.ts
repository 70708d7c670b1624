import type { Day } from '@fencun/core/time/beijing'
import { instant } from '@fencun/core/time/instant'
import { type Answer, answer } from './answer.ts'
import { type Asked, beijing } from './asked.ts'
import { CONNECTED } from './history.ts'
import { floor, NO_LIMIT, type Where } from './numbers.ts'
import { type Of, of } from './replay.ts'

export interface ThirdFacts {
  readonly numberOnFile: boolean
  readonly numberIsTheirs: boolean
  readonly numberDead: boolean
  readonly numberSource: string
  readonly personRefused: boolean
  readonly numberRefused: boolean
  readonly contactsFrom: number
  readonly refusedElsewhere: Answer
  readonly sensitive: boolean
  readonly guarantee: Guarantee
  readonly talks: number
}

type Guarantee =
  | 'none'
  | 'binds'
  | 'ends-soon'
  | 'period-unknown'
  | 'order'
  | 'expired'
  | 'not-liable'

/** The number, who refused, and whether the debtor is lost. */
export function thirdFacts(asked: Asked, where: Where): ThirdFacts {
  const { log, request } = asked
  const { points } = log
  const point = points.find(({ id }) => id === request.point)
  const refusers = log.refusals
    .filter(({ role }) => role === 'contact' || role === 'unrelated')
    .map(({ party }) => party)
  const theirs = points.filter(({ added }) => refusers.includes(added.party))
  return {
    numberOnFile: point !== undefined,
    numberIsTheirs: point?.added.party === request.party && point.added.role === request.role,
    numberDead: point?.dead === true,
    numberSource: point?.added.source ?? 'unknown',
    personRefused: refusers.includes(request.party),
    numberRefused: theirs.some(({ numberKey }) => numberKey === point?.numberKey),
    contactsFrom: contactsFrom(asked, floor('failedCalls', where)),
    refusedElsewhere: answer(asked.facts.refusedElsewhere ?? false),
    sensitive: of(log.events, 'party-flagged').some(({ party }) => party === request.party),
    guarantee: guarantee(asked, where.day),
    talks: talks(asked),
  }
}

/** The first day on which a contact may be asked, by whichever proof comes first. */
function contactsFrom(asked: Asked, failedMin: number): number {
  return Math.min(NO_LIMIT, ...declared(asked), ...allDead(asked), ...allFailed(asked, failedMin))
}

function declared({ log }: Asked): readonly number[] {
  const reached = log.reachedAt === -Infinity ? -Infinity : beijing(instant(log.reachedAt))
  return of(log.events, 'debtor-lost')
    .filter(({ day }) => day > reached)
    .map(({ day, proof }) => (proof === 'number-invalid' || proof === 'agreed' ? day : day + 1))
}

function reserved({ log }: Asked) {
  return log.points.filter(({ added }) => added.role === 'debtor' && added.reserved)
}

/** Every reserved number is out of service, and nobody reached the debtor since the last one went. */
function allDead(asked: Asked): readonly number[] {
  const times = reserved(asked).map(({ goneSince }) => goneSince)
  const gone = times.filter((at) => at !== null)
  const last = gone.toSorted((a, b) => b - a)[0]
  if (last === undefined || gone.length < times.length || asked.log.reachedAt >= last) return []
  return [beijing(last)]
}

/** So many calls in a row to reserved numbers reached nobody, the last one yesterday or before. */
function allFailed(asked: Asked, failedMin: number): readonly number[] {
  const { log, at } = asked
  const keys = reserved(asked).map(({ numberKey }) => numberKey)
  const tried = log.calls
    .filter(({ numberKey }) => numberKey !== undefined && keys.includes(numberKey))
    .filter(({ outcome }) => outcome !== 'not-dialled' && outcome !== 'technical-failure')
    .filter(({ misdirected, opened }) => !misdirected && opened.at <= at)
    .toReversed()
    .toSorted((a, b) => b.opened.at - a.opened.at)
    .slice(0, failedMin)
  const [latest, oldest] = [tried[0], tried.at(-1)]
  if (latest === undefined || oldest === undefined || tried.length < failedMin) return []
  if (tried.some(({ outcome }) => CONNECTED.includes(outcome))) return []
  return log.reachedAt < oldest.opened.at ? [beijing(latest.opened.at) + 1] : []
}

/** From the mildest: of several guarantees the mildest word counts, and of equals the last. */
const MILD_FIRST: readonly (readonly Guarantee[])[] = [
  ['binds'],
  ['ends-soon'],
  ['period-unknown', 'order'],
  ['expired', 'not-liable'],
]

function guarantee({ log, request }: Asked, day: Day): Guarantee {
  const all = of(log.events, 'guarantee-recorded')
  const ids = [...new Set(all.map((one) => one.guarantee))]
  const words = ids
    .map((id) => all.findLast((one) => one.guarantee === id))
    .filter((one) => one?.party === request.party && one.case === request.case)
    .flatMap((one) => (one === undefined ? [] : [wordOn(one, day)]))
  for (const equals of MILD_FIRST) {
    const last = words.findLast((word) => equals.includes(word))
    if (last !== undefined) return last
  }
  return 'none'
}

const WARN_DAYS = 30

/** Civil Code 686 to 693: in writing, within its period, and a general guarantor only last. */
function wordOn(one: Of<'guarantee-recorded'>, day: Day): Guarantee {
  const { signed, claimedInTime, periodUntil: last, enforcedFirst } = one
  if (!signed) return 'not-liable'
  if (last !== null && last < day && !claimedInTime) return 'expired'
  if (one.guaranteeKind === 'general' && !enforcedFirst) return 'order'
  if (claimedInTime) return 'binds'
  if (last === null) return 'period-unknown'
  return last - day <= WARN_DAYS ? 'ends-soon' : 'binds'
}

/** Talks with this contact, or since they last asked to be called again. */
function talks({ log, request, at }: Asked): number {
  const asked = of(log.events, 'callback-asked')
    .filter(({ party }) => party === request.party)
    .filter((one) => one.at <= at && at < one.until)
    .map((one) => one.at)
  return log.calls
    .filter(({ opened }) => opened.kind === 'contact-permitted' && opened.party === request.party)
    .filter(({ opened }) => opened.role !== 'debtor')
    .filter(({ opened }) => TALKING.includes(opened.channel))
    .filter(({ outcome }) => CONNECTED.includes(outcome))
    .filter(({ opened }) => opened.at > Math.max(-Infinity, ...asked)).length
}

const TALKING = ['voice_interactive', 'voice_notice', 'visit']
