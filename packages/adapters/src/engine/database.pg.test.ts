import { serverEngine } from '../testing/engines.ts'
import { databaseContract } from './database.contract.ts'

databaseContract(serverEngine(15))
databaseContract(serverEngine(18))
