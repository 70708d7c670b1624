import { embeddedEngine } from '../testing/engines.ts'
import { describeOutbox } from './outbox.contract.ts'

describeOutbox(embeddedEngine())
