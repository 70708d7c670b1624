import type { EventBody } from '@fencun/core/timeline/event'
import type { DebtorState } from '@fencun/core/timeline/state'
import type { CaseFile } from '../ports/case-store.ts'
import type { Ids } from '../ports/ids.ts'
import type { LenderNote } from './lender-notes.ts'
import type { NewPoint } from './register-people.ts'

/** What a placement puts on one debtor's timeline: cases, points, then what the notes demand. */
export function placedEvents(
  ids: Ids,
  state: DebtorState,
  added: {
    readonly cases: readonly CaseFile[]
    readonly points: readonly NewPoint[]
    readonly demands: readonly LenderNote[]
  },
): readonly EventBody[] {
  return [
    ...added.cases.map(placed),
    ...added.points.map(pointAdded),
    ...demandedEvents(ids, state, added.demands),
  ]
}

function placed({ case: id, placement, handler }: CaseFile): EventBody {
  return { kind: 'case-placed', case: id, placement, handler }
}

function pointAdded({ point, role, numberKey, reserved }: NewPoint): EventBody {
  const { point: id, party, kind: pointKind, source } = point
  return { kind: 'point-added', point: id, party, role, pointKind, source, numberKey, reserved }
}

/**
 * Holds and flags before anyone is called (R-C03). What a note says twice, or has said in an earlier
 * placement and is still in force, is there once.
 */
function demandedEvents(
  ids: Ids,
  state: DebtorState,
  demands: readonly LenderNote[],
): readonly EventBody[] {
  const inForce = new Set(
    Object.values(state.holds)
      .filter(({ releasedAt }) => releasedAt === null)
      .map(({ reason, origin }) => `${reason} ${origin}`),
  )
  const flagged = new Set<string>(state.hardship)
  const events: EventBody[] = []
  for (const { effect, header } of demands) {
    const origin = `lender-note:${header}`
    if (effect.kind === 'hardship') {
      if (flagged.has(effect.flag)) continue
      flagged.add(effect.flag)
      events.push({ kind: 'hardship-flagged', flag: effect.flag, origin })
      continue
    }
    const reason = effect.kind === 'review' ? 'note-review' : effect.reason
    if (inForce.has(`${reason} ${origin}`)) continue
    inForce.add(`${reason} ${origin}`)
    events.push({ kind: 'hold-placed', hold: ids.next(), reason, origin })
  }
  return events
}
