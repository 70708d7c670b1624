import { join } from 'node:path'
import { deliveryOracles } from '../../packages/core/test/delivery-oracles.ts'
import { exampleOracles, vectorOracles } from '../../packages/law/test/oracles/examples.ts'
import type { Oracle } from '../../packages/law/test/oracles/oracle.ts'
import { secondReadings } from '../../packages/law/test/oracles/second-reading.ts'

/** With these a difference that questions can show is shown; more find hardly anything more. */
const TIMELINES = 500
const HISTORIES = 100

/**
 * What the law, the gate and the fold must keep, told by others than their own code: the examples
 * beside the rules, the worked examples, the reference interpreter, and what no order may change.
 */
export function oraclesOf(root: string): readonly Oracle[] {
  const law = join(root, 'packages', 'law')
  return [
    ...exampleOracles(law),
    ...vectorOracles(law),
    ...deliveryOracles(HISTORIES),
    ...secondReadings(law, TIMELINES),
  ]
}
