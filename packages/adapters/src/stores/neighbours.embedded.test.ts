import { embeddedEngine } from '../testing/engines.ts'
import { describeNeighbours } from './neighbours.contract.ts'

describeNeighbours(embeddedEngine())
