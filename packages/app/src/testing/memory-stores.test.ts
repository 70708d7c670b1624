import { memoryStores } from './memory-deps.ts'
import type { MakeStores } from './stores-under-test.ts'
import { describeTimelineStore } from './timeline-store.contract.ts'

const make: MakeStores = async () => ({ ...memoryStores(), close: async () => {} })

describeTimelineStore('memory', make)
