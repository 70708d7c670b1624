import { serverEngine } from '../testing/engines.ts'
import { describeReseal } from './reseal.contract.ts'

describeReseal(serverEngine(18))
