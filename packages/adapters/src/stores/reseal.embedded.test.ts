import { embeddedEngine } from '../testing/engines.ts'
import { describeReseal } from './reseal.contract.ts'

describeReseal(embeddedEngine())
