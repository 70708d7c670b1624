import { decide } from '@fencun/core/gate/decide'
import { type Day, plusDays } from '@fencun/core/time/beijing'
import { formatInstant, plusMs } from '@fencun/core/time/instant'
import { startOfDay } from '@fencun/core/time/local'
import type { RulePackWithTexts } from './pack.ts'
import { questionOf } from './question.ts'
import { date, fields, LawPackError, list, type Node, whole } from './read-yaml.ts'
import { readUsScenario } from './us-reg-f-scenario.ts'

/** What Regulation F presumes of a call, and every reason the gate gave. */
export interface UsAnswer {
  /** `COMPLY` or `VIOLATE`; the gate's own word where something else than a presumption stops it. */
  readonly answered: string
  readonly reasons: readonly string[]
}

interface UsVector {
  /** Dates of calls about one debt; the last is the one that is asked about. */
  readonly calls: readonly Day[]
  /** Dates of conversations. */
  readonly talks: readonly Day[]
  /** Indexes of calls that do not count. */
  readonly excluded: ReadonlySet<number>
}

const MINUTE_MS = 60_000
/** A quarter to nine or so: within the usual hours whatever the clocks do that day. */
const TALK_MS = 525 * MINUTE_MS
const FIRST_CALL_MS = 540 * MINUTE_MS
const CALLING_MS = 600 * MINUTE_MS
const APART_MAX_MS = 10 * MINUTE_MS

/**
 * Answers an example of `us-regf-14b`: dates of calls about one debt, of conversations, and which
 * calls do not count. @throws LawPackError when the facts cannot be read
 */
export function answerUsVector(pack: RulePackWithTexts, facts: Node): UsAnswer {
  const vector = intoForce(pack, readVector(facts))
  const scenario = readUsScenario({ value: scenarioOf(vector, pack.zone), place: facts.place })
  const { outcome, findings } = decide(questionOf(scenario, pack))
  const reasons = findings.map(({ reason }) => reason)
  if (outcome === 'ALLOW') return { answered: 'COMPLY', reasons }
  const objections = findings.filter(({ verdict }) => verdict !== 'ALLOW')
  const isPresumed = objections.every(({ force }) => force === 'presumption')
  return { answered: isPresumed ? 'VIOLATE' : outcome, reasons }
}

function readVector(node: Node): UsVector {
  const at = fields(node, ['calls'], ['conv', 'excluded'])
  const calls = list(at.get('calls'), date)
  if (calls.length === 0) throw new LawPackError('no call is asked about', at.get('calls').place)
  const [conv, excluded] = ['conv', 'excluded'].map(at.find)
  const indexes = isGiven(excluded) ? list(excluded, (item) => indexOf(item, calls)) : []
  return {
    calls,
    talks: isGiven(conv) ? list(conv, date) : [],
    excluded: new Set(indexes),
  }
}

/** `null` is no list, as where nothing is said. */
function isGiven(node: Node | undefined): node is Node {
  return node !== undefined && node.value !== null
}

function indexOf(node: Node, calls: readonly Day[]): number {
  const index = whole(node)
  if (index < calls.length) return index
  throw new LawPackError('there is no such call', node.place)
}

/**
 * The official examples name weekdays and no year. Dates before the rules were in force are moved
 * on by whole weeks, which leaves weekdays and intervals as they are.
 */
function intoForce({ rules }: RulePackWithTexts, { calls, talks, excluded }: UsVector): UsVector {
  const first = Math.min(...calls, ...talks)
  const from = Math.max(...rules.map((rule) => rule.from))
  const days = 7 * Math.max(0, Math.ceil((from - first) / 7))
  const move = (one: Day): Day => plusDays(one, days)
  return { calls: calls.map(move), talks: talks.map(move), excluded }
}

/**
 * The calls follow one another so that none is in rapid succession. A conversation was had in the first call of its
 * day, the one asked about excepted; on a day without one the consumer rang, before any call.
 */
function scenarioOf({ calls, talks, excluded }: UsVector, zone: string | undefined) {
  const at = (day: Day, ms: number): string => formatInstant(plusMs(startOfDay(day, zone), ms))
  const apart = Math.min(APART_MAX_MS, Math.floor(CALLING_MS / calls.length))
  const timeOf = (i: number): number => FIRST_CALL_MS + i * apart
  const placed = calls.map((day, i) => at(day, timeOf(i)))
  const last = calls.length - 1
  const firstOf = (day: Day): number => calls.indexOf(day)
  const talkedIn = new Set(talks.map(firstOf).filter((i) => i >= 0 && i < last))
  const inbound = talks.filter((day) => !talkedIn.has(firstOf(day)))
  return {
    at: placed[last],
    zones: [zone],
    calls: [
      ...inbound.map((day) => ({ at: at(day, TALK_MS), inbound: true })),
      ...placed.slice(0, last).map((when, i) => ({
        at: when,
        outcome: talkedIn.has(i) ? 'answered-debtor' : 'no-answer',
      })),
    ],
    // Whyever a call does not count: here by a consent to this one call alone.
    consents: [...excluded].map((i) => {
      const day = calls[i]
      if (day === undefined) throw new RangeError(`there is no call ${i}`)
      return { at: at(day, timeOf(i) - 1), until: at(day, timeOf(i) + 1) }
    }),
  }
}
