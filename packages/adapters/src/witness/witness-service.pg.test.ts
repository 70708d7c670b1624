import { serverEngine } from '../testing/engines.ts'
import { describeWitnessService } from './witness-service.contract.ts'

describeWitnessService(serverEngine(18))
