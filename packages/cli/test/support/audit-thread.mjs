// The thread of an audit from the sources: Node 20 cannot start a TypeScript file as a worker.
import { register } from 'tsx/esm/api'

register()
await import('../../src/compose/audit-worker.ts')
