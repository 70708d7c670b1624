import { embeddedEngine } from '../testing/engines.ts'
import { describeWitnessing } from './witnessing.contract.ts'

describeWitnessing(embeddedEngine())
