import { serverEngine } from '../testing/engines.ts'
import { describeWitnessing } from './witnessing.contract.ts'

describeWitnessing(serverEngine(15))
describeWitnessing(serverEngine(18))
