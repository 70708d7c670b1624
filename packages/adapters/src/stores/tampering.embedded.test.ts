import { embeddedEngine } from '../testing/engines.ts'
import { describeTampering } from './tampering.contract.ts'

describeTampering(embeddedEngine())
