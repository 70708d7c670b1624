import { failure } from '@fencun/core/errors/failure'
import type { CaseId, PlacementId, StaffId } from '@fencun/core/ids'
import { type Fen, fen, ZERO_FEN } from '@fencun/core/money/fen'
import { err, ok, type Result } from '@fencun/core/result'
import type { DebtorState } from '@fencun/core/timeline/state'
import { everyCase } from '../access/every-case.ts'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { Staff } from '../ports/directory-store.ts'
import { appendEach } from '../timeline/append-each.ts'
import { byDebtor } from '../timeline/by-debtor.ts'
import { frameOf } from '../timeline/frame.ts'
import { groupsOf } from './person-groups.ts'
import { shareOut } from './share-out.ts'

export interface AllocationInput {
  readonly collectors: readonly StaffId[]
  /** Says who would get what and changes nothing. */
  readonly dryRun: boolean
  readonly placement?: PlacementId
}

export interface Load {
  readonly cases: number
  readonly amountFen: Fen
}

export interface Allocation {
  readonly collectors: readonly {
    readonly staff: StaffId
    readonly name: string
    readonly before: Load
    readonly added: Load
    readonly after: Load
  }[]
  readonly assigned: number
}

type AllocateDeps = Pick<Deps, 'clock' | 'ids' | 'cases' | 'timelines' | 'directory'>

/**
 * Gives the organisation's waiting cases (new ones, and those of people who have left) to the chosen
 * collectors: by count, balanced by amount, one person to one collector. Fails with
 * `allocation-impossible` when somebody chosen cannot work cases here. Every debtor's events are
 * appended at the version read; a case that moved meanwhile is left where it is now.
 */
export async function allocateCases(
  deps: AllocateDeps,
  actor: Actor,
  input: AllocationInput,
): Promise<Result<Allocation>> {
  const allowed = permit(actor, 'allocate-cases')
  if (!allowed.ok) return allowed
  const staff = await deps.directory.staff(actor.lender)
  const chosen = chosenOf(staff, actor, input.collectors)
  if (!chosen.ok) return chosen
  const here = { handler: actor.org, status: 'open' } as const
  const files = await everyCase(deps.cases, actor, here)
  const collectors = chosen.value.map((one) => one.staff)
  const active = new Set(staff.filter((one) => one.active).map((one) => one.staff))
  const { placement } = input
  const groups = groupsOf({
    files,
    collectors,
    active,
    ...(placement === undefined ? {} : { placement }),
  })
  const share = shareOut([...groups.values()], collectors)
  const moves = [...groups.values()].flatMap(({ debtor, files: theirs }) => {
    const to = share.get(debtor)
    return to === undefined ? [] : theirs.map((file) => ({ file, to }))
  })
  const done = input.dryRun ? ok(moves) : await carryOut(deps, actor, moves)
  return done.ok ? ok(summary(chosen.value, files, done.value)) : done
}

function chosenOf(
  staff: readonly Staff[],
  actor: Actor,
  ids: readonly StaffId[],
): Result<readonly Staff[]> {
  const chosen: Staff[] = []
  for (const id of new Set(ids)) {
    const one = staff.find((known) => known.staff === id && known.org === actor.org)
    if (one === undefined || !one.active || one.role === 'administrator') {
      const detail = 'this person works no cases here'
      return err(failure('allocation-impossible', detail, `collector ${id}`))
    }
    chosen.push(one)
  }
  if (chosen.length > 0) return ok(chosen)
  return err(failure('allocation-impossible', 'nobody was chosen', 'collectors'))
}

/** A case and whom it goes to. */
interface Move {
  readonly file: CaseFile
  readonly to: StaffId
}

async function carryOut(
  deps: AllocateDeps,
  actor: Actor,
  moves: readonly Move[],
): Promise<Result<readonly Move[]>> {
  const now = deps.clock.now()
  const perDebtor = byDebtor(moves, ({ file }) => file.debtor)
  const keys = [...perDebtor.keys()].map((debtor) => ({ lender: actor.lender, debtor }))
  const done = await appendEach(deps.timelines, keys, ({ state }, { debtor }) => {
    const still = (perDebtor.get(debtor) ?? []).filter(({ file }) => isAsPlanned(state, file))
    const events = still.map(({ file, to }) => ({
      ...frameOf(deps.ids, actor, now),
      ...{ kind: 'case-assigned' as const, case: file.case, collector: to },
    }))
    const cases = still.map(({ file, to }) => ({ case: file.case, collector: to }))
    return { value: still, events, cases }
  })
  return done.ok ? ok(done.value.flat()) : done
}

function isAsPlanned(state: DebtorState, { case: id, collector }: CaseFile): boolean {
  const held: DebtorState['cases'][CaseId] | undefined = state.cases[id]
  return held?.status === 'open' && held.collector === collector
}

function summary(
  collectors: readonly Staff[],
  files: readonly CaseFile[],
  moves: readonly Move[],
): Allocation {
  return {
    collectors: collectors.map(({ staff, name }) => {
      const before = loadOf(files.filter(({ collector }) => collector === staff))
      const added = loadOf(moves.filter(({ to }) => to === staff).map(({ file }) => file))
      const amountFen = fen(before.amountFen + added.amountFen)
      return { staff, name, before, added, after: { cases: before.cases + added.cases, amountFen } }
    }),
    assigned: moves.length,
  }
}

function loadOf(files: readonly CaseFile[]): Load {
  const amountFen = files.reduce((sum, file) => fen(sum + file.placedAmountFen), ZERO_FEN)
  return { cases: files.length, amountFen }
}
