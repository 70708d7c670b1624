import { embeddedEngine } from '../testing/engines.ts'
import { describeDecisions } from './decisions.contract.ts'

describeDecisions(embeddedEngine())
