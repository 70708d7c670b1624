import { serverEngine } from '../testing/engines.ts'
import { describePlacedAgain } from './placed-again.contract.ts'

describePlacedAgain(serverEngine(15))
describePlacedAgain(serverEngine(18))
