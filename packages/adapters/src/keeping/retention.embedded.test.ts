import { embeddedEngine } from '../testing/engines.ts'
import { describeRetention } from './retention.contract.ts'

describeRetention(embeddedEngine())
