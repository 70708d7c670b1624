import { memoryStores } from './memory-deps.ts'
import { describeStores } from './stores.contract.ts'

describeStores('memory', async () => ({ ...memoryStores(), close: async () => {} }))
