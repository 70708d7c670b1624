import { describeCredentials } from './credentials.contract.ts'
import { fixedClock } from './fixed-clock.ts'
import { memoryCredentials } from './memory-credentials.ts'
import { SAMPLE_AT } from './sample-rows.ts'

describeCredentials('memory', async () => {
  const clock = fixedClock(SAMPLE_AT)
  return {
    credentials: memoryCredentials(clock),
    pass: clock.pass,
    now: clock.now,
    close: async () => {},
  }
})
