import { serverEngine } from '../testing/engines.ts'
import { describeEvidenceGrants } from './grants.contract.ts'

describeEvidenceGrants(serverEngine(15))
describeEvidenceGrants(serverEngine(18))
