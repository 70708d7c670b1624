import { serverEngine } from '../testing/engines.ts'
import { describeTampering } from './tampering.contract.ts'

for (const major of [15, 18] as const) describeTampering(serverEngine(major))
