import { serverEngine } from '../testing/engines.ts'
import { describeRestore } from './restore.contract.ts'

describeRestore(serverEngine(15))
describeRestore(serverEngine(18))
