import { embeddedEngine } from '../testing/engines.ts'
import { describeAttachmentsAtRest } from './attachments.contract.ts'

describeAttachmentsAtRest(embeddedEngine())
