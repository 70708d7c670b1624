import { serverEngine } from '../testing/engines.ts'
import { oneTripContract } from './one-trip.contract.ts'

oneTripContract(serverEngine(15))
oneTripContract(serverEngine(18))
