import { join } from 'node:path'
import { describeCanaries } from './support/canaries.contract.ts'

describeCanaries(
  'the embedded database',
  async (data) => ({ kind: 'embedded', directory: join(data, 'database') }),
  ['clear'],
)
