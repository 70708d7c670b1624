import { serverEngine } from '../testing/engines.ts'
import { describeEvidenceService } from './service.contract.ts'

describeEvidenceService(serverEngine(15))
describeEvidenceService(serverEngine(18))
