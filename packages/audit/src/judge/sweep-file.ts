import { TARGET_ROLES } from '@fencun/core/timeline/contact'
import type { AuditDebtor, People } from '../people.ts'
import { type LossProofs, lossProofs } from './loss-proofs.ts'
import type { LossRules } from './loss-rules.ts'
import { NOTHING_ON_FILE, standingKey, standingOf } from './standing.ts'
import { PERSONS_MAX } from './sweep-counters.ts'
import { POINTS_MAX } from './sweep-records.ts'
import type { TableMaker, Tables } from './sweep-tables.ts'

/** What the sweep wants to know of one debtor. The columns are written over for the next one. */
export interface SweepFile {
  readonly points: number
  readonly persons: number
  /** By place in `AuditDebtor.points`. */
  readonly roleOf: Uint8Array
  readonly personOf: Uint8Array
  readonly tables: Tables
  /** Only where somebody is called to whom it matters. */
  readonly loss: LossProofs | undefined
}

/** Opens the file of a debtor; undefined: this one has to be judged the slow way. */
export function fileOpener(
  people: People,
  maker: TableMaker,
  losses: LossRules | undefined,
): (debtor: number) => SweepFile | undefined {
  const known = new Map<string, Tables | undefined>()
  const tablesOf = (standing: typeof NOTHING_ON_FILE): Tables | undefined => {
    const key = standingKey(standing)
    if (!known.has(key)) known.set(key, maker.tablesFor(standing))
    return known.get(key)
  }
  const usual = tablesOf(NOTHING_ON_FILE)
  const roleOf = new Uint8Array(POINTS_MAX)
  const personOf = new Uint8Array(POINTS_MAX)
  const alone: SweepFile | undefined = usual && {
    points: 1,
    persons: 1,
    roleOf,
    personOf,
    tables: usual,
    loss: undefined,
  }
  if (people.source === 'numbers-alone') return () => alone
  return (place) => {
    const debtor = people.debtors[place]
    if (debtor === undefined) throw new Error('a call has a debtor')
    const persons = 1 + debtor.points.reduce((most, { person }) => Math.max(most, person), 0)
    if (debtor.points.length > POINTS_MAX || persons > PERSONS_MAX) return undefined
    const tables = isPlain(debtor) ? usual : tablesOf(standingOf(debtor))
    if (tables === undefined || losses === undefined) return undefined
    for (const [i, { role, person }] of debtor.points.entries()) {
      roleOf[i] = TARGET_ROLES.indexOf(role)
      personOf[i] = person
    }
    const isAsked = debtor.points.some((_, i) =>
      losses.rules.some((rule) => rule.looks[roleOf[i] ?? 0] === 1),
    )
    const loss = isAsked ? lossProofs(debtor, losses.tries) : undefined
    return { points: debtor.points.length, persons, roleOf, personOf, tables, loss }
  }
}

function isPlain({ holds, hardship }: AuditDebtor): boolean {
  return hardship.length === 0 && (holds === undefined || holds.length === 0)
}
