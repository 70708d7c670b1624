import { embeddedEngine } from '../testing/engines.ts'
import { describeBeginningOn } from './beginning.contract.ts'

describeBeginningOn(embeddedEngine())
