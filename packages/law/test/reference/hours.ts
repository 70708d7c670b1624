import type { Window } from '@fencun/core/time/window'
import type { Asked } from './asked.ts'
import { ceiling, inForce, mayBeWidened, type Where } from './numbers.ts'
import { agreements } from './replay.ts'

const MINUTE_MS = 60_000
const MINUTES = 1440

/** `until`: closed now, and open at the time given beside it; `always`: no minute is open. */
type Closed = 'no' | 'until' | 'always'

export interface HoursFacts {
  readonly hoursClosed: Closed
  readonly hoursOpenAt: number
  readonly wishesClosed: Closed
  readonly wishesOpenAt: number
  readonly channelRefused: boolean
  readonly refusedForEver: boolean
  readonly connectedMax: number
}

/** The hours and the ceiling with the debtor's agreements laid over them, and the debtor's wishes. */
export function hoursFacts(asked: Asked, where: Where): HoursFacts {
  const { request } = asked
  const wishes = asked.log.refusals
    .filter(({ role }) => role === 'debtor' || role === 'guarantor')
    .filter(({ party }) => party === request.party)
    .map(({ scope }) => scope)
  const closed = wishes.flatMap((scope) => (scope.kind === 'windows' ? scope.windows : []))
  const [hoursClosed, hoursOpenAt] = opening(asked, openHours(asked, where))
  const [wishesClosed, wishesOpenAt] = opening(asked, (minute) => !within(closed, minute))
  return {
    hoursClosed,
    hoursOpenAt,
    wishesClosed,
    wishesOpenAt,
    channelRefused: wishes.some(
      (one) =>
        one.kind === 'channel' &&
        (one.channel === request.channel ||
          (ofTalks(one.channel) && CALLS.includes(request.channel))) &&
        (one.point === undefined || one.point === request.point),
    ),
    refusedForEver: wishes.some(({ kind }) => kind === 'for-ever'),
    connectedMax: agreedCalls(asked, where),
  }
}

const CALLS = ['voice_interactive', 'voice_notice', 'private_phone']
/** Who wants no talk by telephone wants no recorded voice on it either; not the other way round. */
const ofTalks = (channel: string): boolean => channel === 'voice_interactive'

/** Looks at one minute of the day after the other. */
function opening({ at }: Asked, open: (minute: number) => boolean): readonly [Closed, number] {
  const began = Math.floor(at / MINUTE_MS)
  for (let i = 0; i < MINUTES; i += 1) {
    if (!open((began + i + 8 * 60) % MINUTES)) continue
    return i === 0 ? ['no', 0] : ['until', (began + i) * MINUTE_MS]
  }
  return ['always', 0]
}

/** The hours that every layer leaves, widened and narrowed by what was agreed. */
function openHours(asked: Asked, where: Where): (minute: number) => boolean {
  const bounds = inForce('hours', where).map(([, , , , value]) => [value].flat().map(Number))
  const agreed = agreementsFor(asked).flatMap(({ window, widens, evidence }) =>
    window === undefined ? [] : [{ window: [window], widens, evidence }],
  )
  const isDebtors = asked.request.role === 'debtor'
  const wide = agreed.filter(
    ({ widens, evidence }) => widens && isDebtors && evidence !== null && evidence !== '',
  )
  const narrow = agreed.filter(({ widens }) => !widens)
  const mayWiden = mayBeWidened('hours', where)
  return (minute) => {
    const byLaw = bounds.every(([from = 0, until = 0]) => from <= minute && minute < until)
    const opened = mayWiden && wide.some(({ window }) => within(window, minute))
    return (byLaw || opened) && narrow.every(({ window }) => within(window, minute))
  }
}

function agreedCalls(asked: Asked, where: Where): number {
  const base = ceiling('connectedMax', where)
  const isDebtors = asked.request.role === 'debtor'
  let highest = base
  const lower: number[] = []
  for (const { callsPerDayMax: calls, widens, evidence } of agreementsFor(asked)) {
    if (calls === undefined) continue
    if (!widens || calls <= base) lower.push(calls)
    else if (isDebtors && evidence !== null && evidence !== '') highest = Math.max(highest, calls)
  }
  return Math.min(mayBeWidened('connectedMax', where) ? highest : base, ...lower)
}

function agreementsFor({ log, at, request }: Asked) {
  return agreements(log.events, at).filter(
    ({ channels }) => channels === undefined || channels.includes(request.channel),
  )
}

/** A window whose end lies before its start goes on after midnight; one of no length is none. */
function within(windows: readonly Window[], minute: number): boolean {
  return windows.some(({ from, until }) => {
    if (from < until) return from <= minute && minute < until
    return from > until && (minute >= from || minute < until)
  })
}
