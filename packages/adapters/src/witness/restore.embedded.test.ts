import { embeddedEngine } from '../testing/engines.ts'
import { describeRestore } from './restore.contract.ts'

describeRestore(embeddedEngine())
