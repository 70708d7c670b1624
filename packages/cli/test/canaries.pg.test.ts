import { serverEngine } from '@fencun/adapters/testing/engines'
import { afterAll, vi } from 'vitest'
import { describeCanaries } from './support/canaries.contract.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const engine = serverEngine(18)
afterAll(() => engine.stop())

describeCanaries(engine.name, () => engine.options(), [])
