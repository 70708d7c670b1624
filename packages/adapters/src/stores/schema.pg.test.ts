import { serverEngine } from '../testing/engines.ts'
import { describeSchema } from './schema.contract.ts'

describeSchema(serverEngine(15))
