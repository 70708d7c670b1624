import { decide } from '@fencun/core/gate/decide'
import { type Decision, type Finding, stricter, type Verdict } from '@fencun/core/gate/decision'
import type { LawInForce } from '@fencun/core/gate/rule'
import type { RulePackWithTexts } from './pack.ts'
import { questionOf } from './question.ts'
import { readScenario } from './read-scenario.ts'
import { LawPackError } from './read-yaml.ts'
import type { Scenario } from './scenario.ts'
import { scenarioForm } from './scenario-fields.ts'

/** A situation put to the gate, and what about it would change the answer. */
export interface Tried {
  readonly decision: Decision
  /** For each finding, what the others alone would answer. Same order as the findings. */
  readonly withoutFinding: readonly Verdict[]
  /** Facts of the situation without which the answer would be another one. */
  readonly turning: readonly TurningFact[]
}

export interface TurningFact {
  /** The key of the scenario. */
  readonly fact: string
  readonly outcome: Verdict
}

/** Where a scenario is read from when it comes from a form: faults name `scenario: connToday`. */
export const SCENARIO_PLACE = 'scenario'

/** No form needs more, and a list of calls without end would keep the gate from everybody else. */
const COUNT_MAX = 99
const TEXT_MAX = 100

/**
 * Asks the gate about a situation written in the words of `read-scenario`, under a policy.
 * @throws LawPackError naming the fact that cannot be read
 */
export function tryOut(pack: RulePackWithTexts, written: Written, law: LawInForce): Tried {
  bounded(written, SCENARIO_PLACE)
  const decision = answer(pack, written, law)
  return {
    decision,
    withoutFinding: decision.findings.map((finding) => without(finding, decision.findings)),
    turning: Object.keys(written)
      .filter((key) => key !== 'at' && key !== 'profile')
      .flatMap((key) => {
        const outcome = withoutFact(pack, { written, key, law })
        return outcome === undefined || outcome === decision.outcome ? [] : [{ fact: key, outcome }]
      }),
  }
}

type Written = Readonly<Record<string, unknown>>

/** The numbers are those of `law`; the profile that the scenario may name does not count. */
function answer(pack: RulePackWithTexts, written: Written, law: LawInForce): Decision {
  const facts = { ...written, profile: anyProfile(pack) }
  const given = readScenario({ value: facts, place: SCENARIO_PLACE })
  const question = questionOf(inTime(given), pack)
  // A calendar that the scenario cuts short stays so.
  const calendar = given.calendarUntil === null ? law.calendar : question.law.calendar
  return decide({ ...question, law: { ...law, ...(calendar && { calendar }) } })
}

/** Every pack has a profile; under a policy of one's own it does not matter which. */
function anyProfile(pack: RulePackWithTexts): string {
  const [id] = pack.profiles.keys()
  if (id === undefined) throw new Error('the pack has no profile')
  return id
}

/** What is said to have happened earlier must have. */
function inTime(given: Scenario): Scenario {
  const late = given.calls.findIndex(({ at }) => at > given.at)
  if (late < 0) return given
  const place = `${SCENARIO_PLACE}: calls[${late}].at`
  throw new LawPackError('an earlier call is expected, not one that is still to come', place)
}

function without(finding: Finding, all: readonly Finding[]): Verdict {
  return all
    .filter((one) => one !== finding)
    .map(({ verdict }) => verdict)
    .reduce<Verdict>(stricter, 'ALLOW')
}

interface Left {
  readonly written: Written
  readonly key: string
  readonly law: LawInForce
}

/** The answer as if nothing had been said about one fact; undefined when others need that fact. */
function withoutFact(pack: RulePackWithTexts, { written, key, law }: Left): Verdict | undefined {
  const { [key]: _left, ...rest } = written
  try {
    return answer(pack, rest, law).outcome
  } catch (error) {
    if (error instanceof LawPackError) return undefined
    throw error
  }
}

const COUNTS: ReadonlySet<string> = new Set(
  scenarioForm().flatMap(({ fields }) =>
    fields.filter(({ kind }) => kind === 'count').map(({ key }) => key),
  ),
)

function bounded(value: unknown, place: string): void {
  const below = (key: string): string => `${place}${place === SCENARIO_PLACE ? ': ' : '.'}${key}`
  if (typeof value === 'string' && value.length > TEXT_MAX) {
    throw new LawPackError(`at most ${TEXT_MAX} letters are accepted`, place)
  }
  if (Array.isArray(value)) {
    if (value.length > COUNT_MAX) {
      throw new LawPackError(`at most ${COUNT_MAX} entries are accepted`, place)
    }
    value.forEach((one: unknown, i) => bounded(one, `${place}[${i}]`))
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const many: unknown = inner
    if (COUNTS.has(key) && typeof many === 'number' && many > COUNT_MAX) {
      throw new LawPackError(`at most ${COUNT_MAX} is accepted`, below(key))
    }
    bounded(many, below(key))
  }
}
