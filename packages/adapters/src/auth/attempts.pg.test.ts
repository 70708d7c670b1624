import { serverEngine } from '../testing/engines.ts'
import { describeAttempts } from './attempts.contract.ts'

describeAttempts(serverEngine(15))
describeAttempts(serverEngine(18))
