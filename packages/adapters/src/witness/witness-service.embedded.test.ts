import { embeddedEngine } from '../testing/engines.ts'
import { describeWitnessService } from './witness-service.contract.ts'

describeWitnessService(embeddedEngine())
