import { serverEngine } from '@fencun/adapters/testing/engines'
import { afterAll } from 'vitest'
import { describeCanaries } from './support/canaries.contract.ts'

const engine = serverEngine(18)
afterAll(() => engine.stop())

describeCanaries(engine.name, () => engine.options(), [])
