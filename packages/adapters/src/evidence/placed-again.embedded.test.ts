import { embeddedEngine } from '../testing/engines.ts'
import { describePlacedAgain } from './placed-again.contract.ts'

describePlacedAgain(embeddedEngine())
