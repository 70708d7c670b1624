import { serverEngine } from '../testing/engines.ts'
import { migrateContract } from './migrate.contract.ts'

migrateContract((migrations) => serverEngine(15, migrations))
migrateContract((migrations) => serverEngine(18, migrations))
