import { serverEngine } from '../testing/engines.ts'
import { describeLog } from './log.contract.ts'

describeLog(serverEngine(15))
describeLog(serverEngine(18))
