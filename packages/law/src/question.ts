import { type Calendar, calendarOf } from '@fencun/core/calendar/calendar'
import type { Question } from '@fencun/core/gate/decide'
import type { Day } from '@fencun/core/time/beijing'
import type { RulePackWithTexts } from './pack.ts'
import { lawInForce } from './profile.ts'
import type { Scenario } from './scenario.ts'
import { stage } from './stage.ts'
import { isUsScenario } from './us-reg-f-scenario.ts'
import { usQuestion } from './us-reg-f-stage.ts'

/** An example as a question to the gate, under the profile it names. @throws LawPackError */
export function questionOf(given: Scenario, pack: RulePackWithTexts): Question {
  if (isUsScenario(given)) return usQuestion(given, pack)
  const { state, request, facts, at } = stage(given)
  const { calendar } = pack
  const shown = given.calendarUntil === null ? calendar : shortened(calendar, given.calendarUntil)
  return { state, request, facts, at, law: lawInForce(pack, [given.profile], shown) }
}

function shortened({ coverage, rows }: Calendar, until: Day): Calendar {
  return calendarOf(coverage.from, until, rows.values())
}
