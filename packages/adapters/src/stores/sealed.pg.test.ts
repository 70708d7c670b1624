import { serverEngine } from '../testing/engines.ts'
import { describeSealed } from './sealed.contract.ts'

describeSealed(serverEngine(15))
