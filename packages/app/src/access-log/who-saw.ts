import type { CaseId, DebtorKey, OrgId } from '@fencun/core/ids'
import { ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import type { TargetRole } from '@fencun/core/timeline/contact'
import { type Actor, permit } from '../access/roles.ts'
import { findCase } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import { orgSeenBy } from '../manage-exports/export-view.ts'
import type { SeenField, SeenPurpose } from '../ports/access.ts'
import type { ExportField, ExportPurpose } from '../ports/exports.ts'

/** Once somebody of an organisation had a datum of the person's in front of them, or in a file. */
export type Saw = {
  readonly at: Instant
  readonly orgName: string
} & (
  | { readonly kind: 'revealed'; readonly field: SeenField; readonly purpose: SeenPurpose }
  | { readonly kind: 'dialled'; readonly role: TargetRole }
  | {
      readonly kind: 'exported'
      readonly fields: readonly ExportField[]
      readonly purpose: ExportPurpose
    }
)

export interface WhoSaw {
  /** Masked: the sheet is about them and needs no more of them. */
  readonly name: string
  readonly caseNumber: string
  readonly lenderName: string
  readonly saw: readonly Saw[]
  readonly at: Instant
}

type WhoSawDeps = Pick<
  Deps,
  'clock' | 'cases' | 'people' | 'directory' | 'timelines' | 'access' | 'exports'
>

const PAGE = 200

/**
 * What a debtor is told who asks who saw their data: which organisation saw what, when and for
 * what. Employees' names are their own personal data and stay out; the access log has them. Fails
 * with `not-permitted` and `not-found`.
 */
export async function whoSaw(
  deps: WhoSawDeps,
  actor: Actor,
  input: { readonly case: CaseId },
): Promise<Result<WhoSaw>> {
  const allowed = permit(actor, 'see-access')
  if (!allowed.ok) return allowed
  const found = await findCase(deps.cases, actor, input.case)
  if (!found.ok) return found
  const { debtor, caseNumber } = found.value
  const key = { lender: actor.lender, debtor }
  const [orgs, lender, [known], ...parts] = await Promise.all([
    deps.directory.orgs(actor.lender),
    deps.directory.lender(actor.lender),
    deps.people.of([key], { org: actor.org }),
    revealed(deps, key),
    dialled(deps, key),
    exported(deps, key),
  ])
  const seen = orgSeenBy(actor)
  const saw = parts
    .flat()
    .filter(({ org }) => seen === null || org === seen)
    .toSorted((a, b) => b.saw.at - a.saw.at)
    .map(({ org, saw: seenOnce }) => ({
      ...seenOnce,
      orgName: orgs.find((one) => one.org === org)?.name ?? '',
    }))
  const name = known?.people.find(({ role }) => role === 'debtor')?.name.masked ?? ''
  return ok({ name, caseNumber, lenderName: lender?.name ?? '', saw, at: deps.clock.now() })
}

type Nameless<T> = T extends Saw ? Omit<T, 'orgName'> : never

interface ByOrg {
  readonly org: OrgId
  readonly saw: Nameless<Saw>
}

async function revealed({ access }: WhoSawDeps, key: DebtorKey): Promise<readonly ByOrg[]> {
  const found: ByOrg[] = []
  for (;;) {
    const page = { offset: found.length, limit: PAGE }
    const { total, looks } = await access.looks(key.lender, { debtor: key.debtor }, page)
    found.push(
      ...looks.map(({ org, at, field, purpose }) => {
        return { org, saw: { kind: 'revealed', at, field, purpose } } as const
      }),
    )
    if (looks.length === 0 || found.length >= total) return found
  }
}

/** A permit tells the number to dial to whoever dials. */
async function dialled({ timelines }: WhoSawDeps, key: DebtorKey): Promise<readonly ByOrg[]> {
  const found: ByOrg[] = []
  let before: number | undefined
  for (;;) {
    const page = { limit: PAGE, ...(before === undefined ? {} : { before }) }
    const events = await timelines.history(key, page)
    for (const { event } of events) {
      if (event.kind !== 'contact-permitted') continue
      const { at, role, actor } = event
      found.push({ org: actor.org, saw: { kind: 'dialled', at, role } })
    }
    before = events.at(-1)?.version
    if (events.length < PAGE || before === undefined) return found
  }
}

async function exported({ exports }: WhoSawDeps, key: DebtorKey): Promise<readonly ByOrg[]> {
  const records = await exports.ofDebtor(key)
  return records.flatMap(({ org, made, full, purpose }) => {
    if (made === null) return []
    return [{ org, saw: { kind: 'exported', at: made.at, fields: full, purpose } } as const]
  })
}
