import { serverEngine } from '../testing/engines.ts'
import { describeBeginningOn } from './beginning.contract.ts'

describeBeginningOn(serverEngine(15))
describeBeginningOn(serverEngine(18))
