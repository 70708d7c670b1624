import { embeddedEngine } from '../testing/engines.ts'
import { describeEvidenceService } from './service.contract.ts'

describeEvidenceService(embeddedEngine())
