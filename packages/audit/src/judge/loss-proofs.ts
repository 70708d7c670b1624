import { type ContactId, contactId } from '@fencun/core/ids'
import { type Instant, instant } from '@fencun/core/time/instant'
import { type Outcome, TARGET_ROLES } from '@fencun/core/timeline/contact'
import type { ContactState, DebtorState, PointState } from '@fencun/core/timeline/state'
import { OUTCOMES_IN_LOG } from '../call-log.ts'
import type { AuditDebtor } from '../people.ts'
import { u8 } from './at.ts'
import { numberKeyOf, orgOf, partyOf, pointOf, requestFor } from './benign.ts'
import { callState } from './look-back-state.ts'
import type { LossRule } from './loss-rules.ts'
import { newLossStreak } from './loss-streak.ts'
import { DEAD_BY_OUTCOME, FAILS_BY_OUTCOME } from './outcome-flags.ts'
import type { RuleWord } from './rule-words.ts'
import { standingOf, stateOf } from './standing.ts'
import type { SweptCall } from './sweep-counters.ts'

/** What rules said of people on whom the same stands on file, by the value of a `LossStreak`. */
export type Told = Map<LossRule, Map<number, RuleWord | 'silent'>>

/** What shows that a debtor is lost, kept up call by call. */
export interface LossProofs {
  /** Begins with the next debtor. */
  readonly begin: (debtor: AuditDebtor, told: Told) => void
  readonly count: (call: SweptCall, startSec: number) => void
  readonly cameIn: (startSec: number, role: number) => void
  /** What a rule says of a call, as things stand. */
  readonly ask: (rule: LossRule, call: SweptCall, startSec: number) => RuleWord
}

/** No tries at all, says the loss test: handed back, or a fault of the line. */
const NO_TRY = flagsOf(['not-dialled', 'technical-failure'])
const REACHES = flagsOf(['answered-debtor'])
const DEBTOR_ROLE = 0

type Try = Pick<SweptCall, 'call' | 'point' | 'role' | 'outcome'> & { readonly startSec: number }

/** What is known of the debtor at hand. */
interface OfDebtor {
  readonly debtor: AuditDebtor
  readonly told: Told
  readonly deadSince: Map<number, Instant>
  /** The last ones on the debtor's own numbers. */
  readonly tries: Try[]
  reachedSec: number | null
}

/**
 * `triesKept`: so many of the last tries on the debtor's own numbers any rule looks at; `talkSecOf`:
 * how long a call of the log lasted.
 *
 * Of what calls show, a rule that looks at the proofs of loss heeds nothing but them. While no number
 * is dead they are the tries that failed in a row: what was said of as many of them, the last as long
 * ago, is said again. Otherwise the rule is asked each time.
 */
export function lossProofs(triesKept: number, talkSecOf: (call: number) => number): LossProofs {
  const streak = newLossStreak(triesKept)
  let known: OfDebtor = nothingOf({
    label: '',
    caseNumbers: [],
    points: [],
    hardship: [],
    notes: [],
  })
  const reached = (sec: number): void => {
    known.reachedSec = Math.max(known.reachedSec ?? sec, sec)
    streak.reached(sec)
  }
  return {
    begin: (debtor, told) => {
      known = nothingOf(debtor, told)
      streak.begin()
    },
    count: ({ call, day, point, role, outcome }, startSec) => {
      if (u8(REACHES, outcome) === 1) reached(startSec + talkSecOf(call))
      if (!isReserved(known.debtor, point)) return
      if (u8(DEAD_BY_OUTCOME, outcome) === 1) {
        const endedAt = secondsIn(startSec + talkSecOf(call))
        known.deadSince.set(point, earlier(known.deadSince.get(point), endedAt))
      }
      if (u8(NO_TRY, outcome) === 1) return
      known.tries.push({ call, point, role, outcome, startSec })
      if (known.tries.length > triesKept) known.tries.shift()
      streak.tried(u8(FAILS_BY_OUTCOME, outcome) === 1, startSec, day)
    },
    cameIn: (startSec, role) => {
      if (role === DEBTOR_ROLE) reached(startSec)
    },
    ask: (rule, call, startSec) => {
      const isPlain = known.deadSince.size === 0 && rule.audited.afterwards.clock !== 'minute'
      if (!isPlain) return asked(rule, call, startSec)
      const value = streak.value(call.day, call.role)
      const told = toldBy(known.told, rule)
      let word = told.get(value)
      if (word === undefined) {
        word = asked(rule, call, startSec) ?? 'silent'
        told.set(value, word)
      }
      return word === 'silent' ? undefined : word
    },
  }

  function asked({ words }: LossRule, { person, point, role }: SweptCall, sec: number): RuleWord {
    const state = stateNow(known, talkSecOf)
    const request = requestFor(point, person, TARGET_ROLES[role] ?? 'unrelated')
    return words({ state, request, at: secondsIn(sec) })
  }
}

function nothingOf(debtor: AuditDebtor, told: Told = new Map()): OfDebtor {
  return { debtor, told, deadSince: new Map(), tries: [], reachedSec: null }
}

function toldBy(told: Told, rule: LossRule): Map<number, RuleWord | 'silent'> {
  const known = told.get(rule) ?? new Map<number, RuleWord | 'silent'>()
  told.set(rule, known)
  return known
}

function isReserved({ points }: AuditDebtor, place: number): boolean {
  const point = points[place]
  return point?.role === 'debtor' && point.kind === 'mobile'
}

function stateNow(
  { debtor, deadSince, tries, reachedSec }: OfDebtor,
  talkSecOf: (call: number) => number,
): DebtorState {
  return {
    ...stateOf(standingOf(debtor), 'debtor'),
    points: reservedPoints(debtor, deadSince),
    contacts: contactsOf(tries, talkSecOf),
    reachedAt: reachedSec === null ? null : secondsIn(reachedSec),
  }
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

/** Whoever called, no proof of loss asks. */
const ORG = orgOf(0)

function contactsOf(
  tries: readonly Try[],
  talkSecOf: (call: number) => number,
): DebtorState['contacts'] {
  const contacts: Record<ContactId, ContactState> = {}
  for (const [i, { call, point, role, outcome: place, startSec }] of tries.entries()) {
    const outcome = OUTCOMES_IN_LOG[place]
    if (outcome === undefined) throw new Error('a call has an outcome')
    const [at, endedAt] = [secondsIn(startSec), secondsIn(startSec + talkSecOf(call))]
    const called = TARGET_ROLES[role] ?? 'unrelated'
    const tried = callState({ at, endedAt, role: called, point, outcome }, ORG)
    contacts[contactId(`call-${i}`)] = tried
  }
  return contacts
}

function flagsOf(some: readonly Outcome[]): Uint8Array {
  return Uint8Array.from(OUTCOMES_IN_LOG, (outcome) => (some.includes(outcome) ? 1 : 0))
}

function secondsIn(sec: number): Instant {
  return instant(sec * 1000)
}

function earlier(a: Instant | undefined, b: Instant): Instant {
  return a === undefined || b < a ? b : a
}
