import { embeddedEngine } from '../testing/engines.ts'
import { describeLog } from './log.contract.ts'

describeLog(embeddedEngine())
