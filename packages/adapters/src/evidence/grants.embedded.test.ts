import { embeddedEngine } from '../testing/engines.ts'
import { describeEvidenceGrants } from './grants.contract.ts'

describeEvidenceGrants(embeddedEngine())
