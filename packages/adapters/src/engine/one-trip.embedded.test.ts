import { embeddedEngine } from '../testing/engines.ts'
import { oneTripContract } from './one-trip.contract.ts'

oneTripContract(embeddedEngine())
