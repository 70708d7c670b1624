import { serverEngine } from '../testing/engines.ts'
import { describeRetention } from './retention.contract.ts'

for (const major of [15, 18] as const) describeRetention(serverEngine(major))
