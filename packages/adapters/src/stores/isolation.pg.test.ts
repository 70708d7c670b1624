import { serverEngine } from '../testing/engines.ts'
import { describeIsolation } from './isolation.contract.ts'

describeIsolation(serverEngine(15))
describeIsolation(serverEngine(18))
