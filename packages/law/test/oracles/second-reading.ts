import { decide } from '@fencun/core/gate/decide'
import { fold } from '@fencun/core/timeline/fold'
import { loadPack } from '../../src/load-pack.ts'
import { answerOf, same } from '../reference/differential.ts'
import { judge } from '../reference/judge.ts'
import { QUESTIONS_PER_TIMELINE, situationsOf } from '../reference/situations.ts'
import type { Oracle } from './oracle.ts'

const SEED = 45_251

/**
 * Random questions that the reference interpreter has answered, once, when nothing is planted. All
 * questions on one timeline are one oracle: it is folded anew, and each is asked of the gate.
 */
export function secondReadings(law: string, timelines: number): readonly Oracle[] {
  const situation = situationsOf(loadPack(law), SEED)
  return Array.from({ length: timelines }, (_, index) => {
    const first = index * QUESTIONS_PER_TIMELINE
    const drawn = Array.from({ length: QUESTIONS_PER_TIMELINE }, (_one, i) => situation(first + i))
    const answered = drawn.map((one) => ({ ...one, reference: judge(one.asked) }))
    const { events } = situation(first).asked.log
    return {
      name: `questions from ${first} of seed ${SEED}`,
      holds: () => {
        const state = fold(events)
        return answered.every(({ question, reference }) =>
          same(answerOf(decide({ ...question, state })), reference),
        )
      },
    }
  })
}
