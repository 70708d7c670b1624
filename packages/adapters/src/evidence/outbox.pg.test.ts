import { serverEngine } from '../testing/engines.ts'
import { describeOutbox } from './outbox.contract.ts'

describeOutbox(serverEngine(15))
describeOutbox(serverEngine(18))
