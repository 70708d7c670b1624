import { serverEngine } from '../testing/engines.ts'
import { describeDecisions } from './decisions.contract.ts'

describeDecisions(serverEngine(15))
describeDecisions(serverEngine(18))
