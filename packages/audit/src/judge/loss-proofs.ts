import { type ContactId, contactId } from '@fencun/core/ids'
import { type Instant, instant } from '@fencun/core/time/instant'
import { type Outcome, TARGET_ROLES } from '@fencun/core/timeline/contact'
import type { ContactState, DebtorState, PointState } from '@fencun/core/timeline/state'
import { OUTCOMES_IN_LOG } from '../call-log.ts'
import type { AuditDebtor } from '../people.ts'
import { numberKeyOf, orgOf, partyOf, pointOf, requestFor } from './benign.ts'
import { callState } from './look-back-state.ts'
import type { LossRule } from './loss-rules.ts'
import type { RuleWord } from './rule-words.ts'
import { standingOf, stateOf } from './standing.ts'
import type { SweptCall } from './sweep-counters.ts'

/** What shows that one debtor is lost, kept up call by call. */
export interface LossProofs {
  readonly count: (call: SweptCall, startSec: number, talkSec: number) => void
  readonly cameIn: (startSec: number, role: number) => void
  /** What a rule says of a call, as things stand. */
  readonly ask: (rule: LossRule, call: SweptCall, startSec: number) => RuleWord
}

/** No tries at all, says the loss test: handed back, or a fault of the line. */
const NO_TRIES: readonly (Outcome | undefined)[] = ['not-dialled', 'technical-failure']
const DEBTOR_ROLE = 0

/** `triesKept`: so many of the last tries on the debtor's own numbers any rule looks at. */
export function lossProofs(debtor: AuditDebtor, triesKept: number): LossProofs {
  const tries: ContactState[] = []
  const deadSince = new Map<number, Instant>()
  let reachedAt: Instant | null = null
  let onFile: DebtorState | undefined
  let known: DebtorState | undefined
  return {
    count: ({ point, role, outcome: place }, startSec, talkSec) => {
      const outcome = OUTCOMES_IN_LOG[place]
      const [at, endedAt] = [secondsIn(startSec), secondsIn(startSec + talkSec)]
      if (outcome === undefined) throw new Error('a call has an outcome')
      if (outcome === 'answered-debtor') {
        reachedAt = later(reachedAt, endedAt)
        known = undefined
      }
      if (!isReserved(debtor, point)) return
      known = undefined
      if (outcome === 'not-in-service') {
        deadSince.set(point, earlier(deadSince.get(point), endedAt))
        onFile = undefined
      }
      if (NO_TRIES.includes(outcome)) return
      const called = TARGET_ROLES[role] ?? 'unrelated'
      tries.push(callState({ at, endedAt, role: called, point, outcome }, ORG))
      if (tries.length > triesKept) tries.shift()
    },
    cameIn: (startSec, role) => {
      if (role !== DEBTOR_ROLE) return
      reachedAt = later(reachedAt, secondsIn(startSec))
      known = undefined
    },
    ask: ({ words }, { person, point, role }, startSec) => {
      onFile ??= {
        ...stateOf(standingOf(debtor), 'debtor'),
        points: reservedPoints(debtor, deadSince),
      }
      known ??= { ...onFile, contacts: contactsOf(tries), reachedAt }
      const request = requestFor(point, person, TARGET_ROLES[role] ?? 'unrelated')
      return words({ state: known, request, at: secondsIn(startSec) })
    },
  }
}

function isReserved({ points }: AuditDebtor, place: number): boolean {
  const point = points[place]
  return point?.role === 'debtor' && point.kind === 'mobile'
}

function reservedPoints(
  debtor: AuditDebtor,
  deadSince: ReadonlyMap<number, Instant>,
): DebtorState['points'] {
  const reserved = debtor.points.flatMap((_, place): [string, PointState][] => {
    if (!isReserved(debtor, place)) return []
    const since = deadSince.get(place) ?? null
    const point: PointState = {
      party: partyOf(0),
      role: 'debtor',
      kind: 'mobile',
      source: 'contract',
      numberKey: numberKeyOf(place),
      reserved: true,
      invalid: since === null ? null : 'not-in-service',
      invalidSince: since,
    }
    return [[pointOf(place), point]]
  })
  return Object.fromEntries(reserved)
}

/** Names for contacts, which no rule reads. */
const NAMES = Array.from({ length: 32 }, (_, i) => contactId(`call-${i}`))

/** Whoever called, no proof of loss asks. */
const ORG = orgOf(0)

function contactsOf(tries: readonly ContactState[]): DebtorState['contacts'] {
  const contacts: Record<ContactId, ContactState> = {}
  for (let i = 0; i < tries.length; i += 1) {
    const call = tries[i]
    if (call !== undefined) contacts[NAMES[i] ?? contactId(`call-${i}`)] = call
  }
  return contacts
}

function secondsIn(sec: number): Instant {
  return instant(sec * 1000)
}

function later(a: Instant | null, b: Instant): Instant {
  return a === null || b > a ? b : a
}

function earlier(a: Instant | undefined, b: Instant): Instant {
  return a === undefined || b < a ? b : a
}
