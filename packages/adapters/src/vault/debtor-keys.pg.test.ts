import { serverEngine } from '../testing/engines.ts'
import { describeDebtorKeys } from './debtor-keys.contract.ts'

describeDebtorKeys(serverEngine(15))
