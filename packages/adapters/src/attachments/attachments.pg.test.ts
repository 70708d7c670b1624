import { serverEngine } from '../testing/engines.ts'
import { describeAttachmentsAtRest } from './attachments.contract.ts'

for (const major of [15, 18] as const) describeAttachmentsAtRest(serverEngine(major))
