import { describeTimelineStore } from '@fencun/app/testing/timeline-store.contract'
import { afterAll } from 'vitest'
import { embeddedEngine } from '../testing/engines.ts'
import { storesOn } from '../testing/stores-on.ts'

const engine = embeddedEngine()
afterAll(() => engine.stop())

describeTimelineStore(engine.name, () => storesOn(engine))
