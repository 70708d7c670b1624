import { join } from 'node:path'
import { vi } from 'vitest'
import { describeCanaries } from './support/canaries.contract.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

describeCanaries(
  'the embedded database',
  async (data) => ({ kind: 'embedded', directory: join(data, 'database') }),
  ['clear'],
)
