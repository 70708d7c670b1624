import { failure } from '@fencun/core/errors/failure'
import type { CaseId, PointId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { beijingDay, type Day } from '@fencun/core/time/beijing'
import type { EventBody } from '@fencun/core/timeline/event'
import type { DebtorState } from '@fencun/core/timeline/state'
import { caseAtHand } from '../access/debtor-of-case.ts'
import { placeOf } from '../access/place-of.ts'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import { appendDecided } from '../timeline/append-decided.ts'
import { frameOf } from '../timeline/frame.ts'

export interface CarryInput {
  /** Made by the caller, and the transfer's id from then on; a retry changes nothing. */
  readonly request: string
  readonly case: CaseId
  readonly day: Day
  /** Calls put through to the debtor on that day by whoever handed the case over. */
  readonly connected: number
  /** Dials of the case on that day, those put through included. */
  readonly dials: number
  /** Tries in vain by contact point. */
  readonly unanswered: readonly { readonly point: PointId; readonly tries: number }[]
}

/** Older calls bear on no counter any more. */
const DAYS_BACK_MAX = 40
/** More in one day is a slip of the pen. */
const CALLS_MAX = 200

/**
 * Takes over the calls that an earlier creditor, or an agency outside this installation, made on the
 * day of the transfer (K8): they count on that day as if they had been made here. What agencies of
 * one lender do counts together without this. Counts are only ever added: the same transfer with
 * other numbers fails with `request-id-reused`.
 */
export async function carryCalls(
  deps: Pick<Deps, 'clock' | 'ids' | 'timelines' | 'cases'>,
  actor: Actor,
  input: CarryInput,
): Promise<Result<null>> {
  const at = await caseAtHand(deps, actor, 'carry-calls', input.case)
  if (!at.ok) return at
  const now = deps.clock.now()
  const counts = checkCounts(input, beijingDay(now))
  if (!counts.ok) return counts
  return appendDecided(deps.timelines, at.value.key, ({ state }) => {
    const unanswered = byNumber(state, input)
    if (!unanswered.ok) return unanswered
    const { request: transfer, case: id, day, connected, dials } = input
    const brought = { case: id, day, connected, dials, unanswered: unanswered.value }
    const before = Object.hasOwn(state.carried, transfer) ? state.carried[transfer] : undefined
    if (before !== undefined) {
      return same(before, brought)
        ? ok({ value: null, events: [] })
        : err(failure('request-id-reused', 'the request id named another transfer before'))
    }
    const body: EventBody = { kind: 'calls-carried', transfer, ...brought }
    return ok({ value: null, events: [{ ...frameOf(deps.ids, actor, now), ...body }] })
  })
}

function checkCounts({ day, connected, dials, unanswered }: CarryInput, today: Day): Result<null> {
  if (day > today || day < today - DAYS_BACK_MAX) {
    return invalid(`a day of the last ${DAYS_BACK_MAX} is needed`, 'day')
  }
  const tries = unanswered.reduce((sum, one) => sum + one.tries, 0)
  const counts = { connected, dials, unanswered: tries }
  for (const [place, count] of Object.entries(counts)) {
    if (!Number.isInteger(count) || count < 0 || count > CALLS_MAX) {
      return invalid(`a whole number from 0 to ${CALLS_MAX} is needed`, place)
    }
  }
  if (unanswered.some((one) => !Number.isInteger(one.tries) || one.tries < 0)) {
    return invalid('whole numbers of tries are needed', 'unanswered')
  }
  return dials < connected ? invalid('every call put through was dialled', 'dials') : ok(null)
}

/** Points become the keys of their numbers: two points may share one number. */
function byNumber(
  state: DebtorState,
  { unanswered }: CarryInput,
): Result<Readonly<Record<string, number>>> {
  const tries = new Map<string, number>()
  for (const { point, tries: more } of unanswered) {
    const numberKey = state.points[point]?.numberKey
    if (numberKey === undefined) {
      return err(
        failure('not-found', 'the case has no such contact point', placeOf('point', point)),
      )
    }
    tries.set(numberKey, (tries.get(numberKey) ?? 0) + more)
  }
  return ok(Object.fromEntries(entriesOf(Object.fromEntries(tries))))
}

/** In the order of the numbers' keys. */
function entriesOf(
  tries: Readonly<Record<string, number>>,
): readonly (readonly [string, number])[] {
  return Object.entries(tries).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

type Brought = DebtorState['carried'][string]

function same(a: Brought, b: Brought): boolean {
  const text = ({ case: id, day, connected, dials, unanswered }: Brought): string =>
    JSON.stringify([id, day, connected, dials, entriesOf(unanswered)])
  return text(a) === text(b)
}

function invalid(detail: string, place: string): Result<never> {
  return err(failure('request-invalid', detail, place))
}
