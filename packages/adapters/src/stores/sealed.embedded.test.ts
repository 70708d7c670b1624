import { embeddedEngine } from '../testing/engines.ts'
import { describeSealed } from './sealed.contract.ts'

describeSealed(embeddedEngine())
