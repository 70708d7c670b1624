import { embeddedEngine } from '../testing/engines.ts'
import { describeKeyLeaves } from './key-leaves.contract.ts'

describeKeyLeaves(embeddedEngine())
