import { embeddedEngine } from '../testing/engines.ts'
import { describeIsolation } from './isolation.contract.ts'

describeIsolation(embeddedEngine())
