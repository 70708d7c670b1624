import { TARGET_ROLES } from '@fencun/core/timeline/contact'
import type { AuditDebtor } from '../people.ts'
import { u8, u32 } from './at.ts'
import type { LogView } from './log-view.ts'
import { type LossProofs, lossProofs, type Told } from './loss-proofs.ts'
import type { LossRules } from './loss-rules.ts'
import { NOTHING_ON_FILE, type Standing, standingKey, standingOf } from './standing.ts'
import { PERSONS_MAX } from './sweep-counters.ts'
import { POINTS_MAX } from './sweep-records.ts'
import type { TableMaker, Tables } from './sweep-tables.ts'

/** What the sweep wants to know of one debtor. It is written over for the next one. */
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

/** What debtors have in common on whom the same stands on file. */
interface OfStanding {
  readonly tables: Tables | undefined
  readonly told: Told
}

/** Opens the file of a debtor; undefined: this one has to be judged the slow way. */
export function fileOpener(
  { people, log }: Pick<LogView, 'people' | 'log'>,
  maker: TableMaker,
  losses: LossRules | undefined,
): (debtor: number) => SweepFile | undefined {
  const known = new Map<string, OfStanding>()
  const ofStanding = (standing: Standing): OfStanding => {
    const key = standingKey(standing)
    const found = known.get(key) ?? { tables: maker.tablesFor(standing), told: new Map() }
    known.set(key, found)
    return found
  }
  const usual = ofStanding(NOTHING_ON_FILE)
  const roleOf = new Uint8Array(POINTS_MAX)
  const personOf = new Uint8Array(POINTS_MAX)
  const file: Writable<SweepFile> = {
    points: 1,
    persons: 1,
    roleOf,
    personOf,
    tables: usual.tables ?? [],
    loss: undefined,
  }
  if (people.source === 'numbers-alone')
    return () => (usual.tables === undefined ? undefined : file)
  if (losses === undefined) return () => undefined
  const proofs = lossProofs(losses.tries, (call) => u32(log.talkSec, call))
  const looks = Uint8Array.from(TARGET_ROLES, (_, role) =>
    losses.rules.some((rule) => rule.looks[role] === 1) ? 1 : 0,
  )
  return (place) => {
    const debtor = people.debtors[place]
    if (debtor === undefined) throw new Error('a call has a debtor')
    const { points } = debtor
    if (points.length > POINTS_MAX) return undefined
    const { tables, told } = isPlain(debtor) ? usual : ofStanding(standingOf(debtor))
    let [persons, isAsked] = [1, 0]
    for (let i = 0; i < points.length; i += 1) {
      const { role, person } = points[i] ?? NOBODY
      roleOf[i] = TARGET_ROLES.indexOf(role)
      personOf[i] = person
      persons = Math.max(persons, person + 1)
      isAsked |= u8(looks, u8(roleOf, i))
    }
    if (tables === undefined || persons > PERSONS_MAX) return undefined
    file.points = points.length
    file.persons = persons
    file.tables = tables
    file.loss = isAsked === 1 ? proofs : undefined
    file.loss?.begin(debtor, told)
    return file
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

const NOBODY = { role: 'unrelated', person: 0 } as const

function isPlain({ holds, hardship }: AuditDebtor): boolean {
  return hardship.length === 0 && (holds === undefined || holds.length === 0)
}
