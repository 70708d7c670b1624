import type { CaseId, StaffId } from '@fencun/core/ids'
import type { Fen } from '@fencun/core/money/fen'
import type { Instant } from '@fencun/core/time/instant'
import type { HardshipFlag, HoldReason } from '@fencun/core/timeline/event'
import type { DebtorState } from '@fencun/core/timeline/state'
import type { Actor } from '../access/roles.ts'
import type { CaseAskedAbout } from '../check-contact/ask-points.ts'
import type { Deps } from '../deps.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { PeopleOfDebtor } from '../ports/people-store.ts'

/** One case as every list shows it. Names are masked. */
export interface CaseRow {
  readonly case: CaseId
  readonly caseNumber: string
  readonly name: string
  readonly product: string | null
  readonly stage: string | null
  readonly hand: string | null
  readonly overdueDays: number | null
  readonly placedAmountFen: Fen
  readonly status: CaseFile['status']
  readonly collector: { readonly staff: StaffId; readonly name: string } | null
  readonly nextStepAt: Instant | null
  readonly lastContactAt: Instant | null
  /** The organisation holds no key to the debtor (any more): there is no name to show. */
  readonly keyDestroyed: boolean
  /** Reasons of the holds in force. */
  readonly holds: readonly HoldReason[]
  readonly hardship: readonly HardshipFlag[]
}

/** A case with what is known of its debtor. */
export type CaseWithState = CaseAskedAbout

/** Reads the states of many cases in one call. */
export async function withStates(
  { timelines }: Pick<Deps, 'timelines'>,
  { lender }: Pick<Actor, 'lender'>,
  files: readonly CaseFile[],
): Promise<readonly CaseWithState[]> {
  const asks = files.map(({ debtor }) => ({ about: { debtor } }))
  const { found } = await timelines.read(lender, asks)
  return files.map((file, i) => {
    const reading = found[i]
    if (reading === undefined) throw new Error('the store answers for every debtor')
    return { file, state: reading.state, refused: reading.refused }
  })
}

/** Rows for many cases: one call for the people, one for the staff. */
export async function rowsOf(
  { people, directory }: Pick<Deps, 'people' | 'directory'>,
  { lender, org }: Actor,
  cases: readonly CaseWithState[],
): Promise<readonly CaseRow[]> {
  const [known, staff] = await Promise.all([
    people.of(
      cases.map(({ file }) => ({ lender, debtor: file.debtor })),
      { org },
    ),
    directory.staff(lender),
  ])
  const names = new Map(staff.map((one) => [one.staff, one.name]))
  return cases.map((one, i) => rowOf(one, known[i], names))
}

function rowOf(
  { file, state }: CaseWithState,
  known: PeopleOfDebtor | undefined,
  names: ReadonlyMap<StaffId, string>,
): CaseRow {
  const { collector } = file
  return {
    case: file.case,
    caseNumber: file.caseNumber,
    name: known?.people.find(({ role }) => role === 'debtor')?.name.masked ?? '',
    keyDestroyed: known?.keyDestroyed ?? false,
    product: file.product,
    stage: file.stage,
    hand: file.hand,
    overdueDays: file.overdueDays,
    placedAmountFen: file.placedAmountFen,
    status: file.status,
    collector: collector === null ? null : { staff: collector, name: names.get(collector) ?? '' },
    nextStepAt: file.nextStepAt,
    lastContactAt: file.lastContactAt,
    holds: activeHolds(state),
    hardship: state.hardship,
  }
}

/** Why collection is stopped, each reason once. */
export function activeHolds(state: DebtorState): readonly HoldReason[] {
  const active = Object.values(state.holds).filter(({ releasedAt }) => releasedAt === null)
  return [...new Set(active.map(({ reason }) => reason))]
}
