import type { RetentionRule } from '@fencun/core/retention/rule'
import { day } from '@fencun/core/time/beijing'
import type { Keeping } from '../ports/keeping.ts'
import type { MemoryDatabase } from './memory-database.ts'
import { memoryDestructions, plainCertificates } from './memory-destructions.ts'
import { memoryRetention } from './memory-retention.ts'

/** Two years for every record of collection: the smallest law under which something falls due. */
export const PLAIN_RETENTION: readonly RetentionRule[] = [
  {
    id: 'CN-R1',
    records: ['collection-record', 'oral-plan', 'proof-of-demand'],
    title: { zh: '保存二年', en: 'kept for two years' },
    period: { kind: 'months', months: 24 },
    from: day(0),
    until: null,
    membersOnly: false,
    source: { name: { zh: '样例', en: 'a sample' }, clause: null, grade: 'B' },
  },
]

/** Keeping and destroying in memory. */
export function memoryKeeping(database: MemoryDatabase): Keeping {
  const { store, handovers, shredder, verifier } = memoryDestructions(database)
  return {
    retention: memoryRetention(database, PLAIN_RETENTION),
    destructions: store,
    handovers,
    shredder,
    verifier,
    certificates: plainCertificates,
  }
}
