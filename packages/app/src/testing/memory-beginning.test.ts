import { describeBeginning } from './beginning.contract.ts'
import { fixedClock } from './fixed-clock.ts'
import { memoryBeginning } from './memory-beginning.ts'
import { memoryCredentials } from './memory-credentials.ts'
import { MemoryDatabase } from './memory-database.ts'
import { memoryStores } from './memory-deps.ts'
import { SAMPLE_AT } from './sample-rows.ts'

describeBeginning('memory', async () => {
  const database = new MemoryDatabase()
  const credentials = memoryCredentials(fixedClock(SAMPLE_AT), database)
  return { ...memoryStores(database), beginning: memoryBeginning(database), credentials }
})
