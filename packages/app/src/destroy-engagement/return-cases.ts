import type { Destruction } from '@fencun/core/destruction/destruction'
import { type CaseId, type OrgId, orgId } from '@fencun/core/ids'
import type { EventBody, TimelineEvent } from '@fencun/core/timeline/event'
import type { CaseState, DebtorState } from '@fencun/core/timeline/state'
import type { Deps } from '../deps.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { DestructionKey } from '../ports/destructions.ts'
import { appendEach } from '../timeline/append-each.ts'

type ReturnDeps = Pick<Deps, 'clock' | 'ids' | 'keeping' | 'timelines' | 'cases'>

const PAGE = 200

/**
 * The agency's cases go back to the lender, those of debtors whose data is kept as well: the agency
 * works on none of them any more. What was closed stays closed. A case that has gone back is left as
 * it is, so that the work can be done again. Gives how many cases are on the list.
 */
export async function returnCases(
  deps: ReturnDeps,
  key: DestructionKey,
  { asked }: Destruction,
): Promise<number> {
  const list = await deps.keeping.destructions.list(key)
  const { lender } = key
  for (let from = 0; from < list.length; from += PAGE) {
    const page = list.slice(from, from + PAGE).filter(({ cases }) => cases.length > 0)
    const ids = page.flatMap(({ cases }) => cases)
    const files = await deps.cases.named(lender, { cases: ids, caseNumbers: [] })
    const placed = new Map(files.map((file) => [file.case, file]))
    const listed = new Map(page.map(({ debtor, cases }) => [debtor, cases]))
    const keys = page.map(({ debtor }) => ({ lender, debtor }))
    const done = await appendEach(deps.timelines, keys, ({ state }, { debtor }) => {
      const mine = (listed.get(debtor) ?? []).flatMap((id) => placed.get(id) ?? [])
      const going = mine.filter((file) => state.cases[file.case]?.handler === asked.agency)
      return { value: null, events: eventsOf(deps, state, going, lenderOrg(key)) }
    })
    if (!done.ok) throw new Error(`cases do not go back: ${done.error.code}`)
    await deps.keeping.destructions.setHandler(lender, ids, {
      from: asked.agency,
      to: lenderOrg(key),
    })
  }
  return list.reduce((sum, { cases }) => sum + cases.length, 0)
}

const lenderOrg = ({ lender }: DestructionKey): OrgId => orgId(lender)

function eventsOf(
  { ids, clock }: Pick<Deps, 'ids' | 'clock'>,
  state: DebtorState,
  files: readonly CaseFile[],
  to: OrgId,
): readonly TimelineEvent[] {
  const at = clock.now()
  const bodies = files.flatMap(({ case: id, placement }): readonly EventBody[] => [
    { kind: 'case-placed', case: id, placement, handler: to },
    ...closedAgain(id, state.cases[id]),
  ])
  const actor = { staff: 'system', org: to } as const
  return bodies.map((body) => ({ v: 1, id: ids.next(), at, recordedAt: at, actor, ...body }))
}

/** Placing opens a case; one that was closed is closed again in the same breath. */
function closedAgain(id: CaseId, before: CaseState | undefined): readonly EventBody[] {
  if (before === undefined || before.status === 'open') return []
  return [{ kind: 'case-closed', case: id, why: before.status }]
}
