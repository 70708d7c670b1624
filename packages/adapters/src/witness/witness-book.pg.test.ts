import { afterAll } from 'vitest'
import { serverEngine } from '../testing/engines.ts'
import { describeWitnessBookIn } from './witness-book.contract.ts'

for (const engine of [serverEngine(15), serverEngine(18)]) {
  afterAll(() => engine.stop())
  describeWitnessBookIn(engine)
}
