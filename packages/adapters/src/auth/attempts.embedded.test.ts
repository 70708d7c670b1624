import { embeddedEngine } from '../testing/engines.ts'
import { describeAttempts } from './attempts.contract.ts'

describeAttempts(embeddedEngine())
