import { embeddedEngine } from '../testing/engines.ts'
import { migrateContract } from './migrate.contract.ts'

migrateContract(embeddedEngine)
