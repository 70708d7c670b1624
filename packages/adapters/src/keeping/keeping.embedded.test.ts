import { embeddedEngine } from '../testing/engines.ts'
import { describeKeeping } from './keeping.contract.ts'

describeKeeping(embeddedEngine())
