import { serverEngine } from '../testing/engines.ts'
import { describeKeyLeaves } from './key-leaves.contract.ts'

describeKeyLeaves(serverEngine(15))
describeKeyLeaves(serverEngine(18))
