import { serverEngine } from '../testing/engines.ts'
import { describeKeeping } from './keeping.contract.ts'

for (const major of [15, 18] as const) describeKeeping(serverEngine(major))
