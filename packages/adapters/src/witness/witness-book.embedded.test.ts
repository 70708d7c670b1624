import { afterAll } from 'vitest'
import { embeddedEngine } from '../testing/engines.ts'
import { describeWitnessBookIn } from './witness-book.contract.ts'

const engine = embeddedEngine()
afterAll(() => engine.stop())

describeWitnessBookIn(engine)
