import { embeddedEngine } from '../testing/engines.ts'
import { databaseContract } from './database.contract.ts'

databaseContract(embeddedEngine())
