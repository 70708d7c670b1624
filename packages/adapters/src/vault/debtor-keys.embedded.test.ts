import { embeddedEngine } from '../testing/engines.ts'
import { describeDebtorKeys } from './debtor-keys.contract.ts'

describeDebtorKeys(embeddedEngine())
