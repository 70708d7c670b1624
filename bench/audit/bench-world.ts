import { parseDay } from '@fencun/core/time/beijing'
import type { WorldOptions } from '../../packages/cli/test/audit/oracle/world.ts'

/** The history that is measured: sixty days around the Spring Festival, over a change of the law. */
export function benchWorld(calls: number, seed = 1): WorldOptions {
  const from = parseDay('2026-01-20')
  if (from === undefined) throw new Error('that is a day')
  return { seed, calls, days: 60, debtors: Math.max(100, Math.round(calls / 25)), from }
}
