import { serverEngine } from '../testing/engines.ts'
import { describeNeighbours } from './neighbours.contract.ts'

describeNeighbours(serverEngine(15))
