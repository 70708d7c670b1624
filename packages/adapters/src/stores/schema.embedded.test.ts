import { embeddedEngine } from '../testing/engines.ts'
import { describeSchema } from './schema.contract.ts'

describeSchema(embeddedEngine())
