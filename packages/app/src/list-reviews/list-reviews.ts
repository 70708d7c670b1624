import type { Bilingual } from '@fencun/core/errors/codes'
import type { Measures } from '@fencun/core/gate/decision'
import type { CaseId, DebtorId, PartyId, StaffId } from '@fencun/core/ids'
import { ok, type Result } from '@fencun/core/result'
import { type Instant, plusMs } from '@fencun/core/time/instant'
import type { Channel, Purpose, TargetRole } from '@fencun/core/timeline/contact'
import type { DebtorState } from '@fencun/core/timeline/state'
import { type Actor, permit } from '../access/roles.ts'
import { isLenders, maySee } from '../access/visible-case.ts'
import { OPEN_MS } from '../decide-review/asks-on-file.ts'
import type { Deps } from '../deps.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { ReviewAsk } from '../ports/review-asks.ts'

/** One rule's question about one person, as a supervisor sees it. */
export interface OpenReview {
  readonly case: CaseId
  readonly caseNumber: string
  readonly party: PartyId
  readonly role: TargetRole
  /** Masked. */
  readonly name: string
  readonly rule: string
  readonly title: Bilingual
  readonly reason: Bilingual
  readonly measured: Measures
  readonly channel: Channel
  readonly purpose: Purpose
  /** Last asked. */
  readonly at: Instant
  readonly by: { readonly staff: StaffId | 'system'; readonly name: string }
  /** How often it was asked. */
  readonly asks: number
  /** Only the one who looks asked: somebody else has to decide. */
  readonly ownOnly: boolean
}

/** More than anybody reads; the newest first. */
const ASKS_MAX = 1000

type ListDeps = Pick<
  Deps,
  'clock' | 'law' | 'timelines' | 'cases' | 'people' | 'directory' | 'reviewAsks'
>

/** What waits for a supervisor's word: asked in the last seven days and not answered since. */
export async function listReviews(
  deps: ListDeps,
  actor: Actor,
): Promise<Result<{ readonly reviews: readonly OpenReview[] }>> {
  const allowed = permit(actor, 'decide-reviews')
  if (!allowed.ok) return allowed
  const query = {
    since: plusMs(deps.clock.now(), -OPEN_MS),
    org: isLenders(actor) ? null : actor.org,
    limit: ASKS_MAX,
  }
  const asked = await deps.reviewAsks.asked(actor.lender, query)
  const files = await casesOf(deps, actor, asked)
  const visible = asked.filter(({ event }) => files.has(event.case))
  const debtors = [...new Set(visible.map(({ debtor }) => debtor))]
  const keys = debtors.map((debtor) => ({ lender: actor.lender, debtor }))
  const [heads, people, staff] = await Promise.all([
    deps.timelines.load(keys),
    deps.people.of(keys, actor),
    deps.directory.staff(actor.lender),
  ])
  const states = new Map(debtors.map((debtor, i) => [debtor, heads[i]?.state]))
  const names = new Map(
    people.flatMap((one) => one.people.map(({ party, name }) => [party, name.masked] as const)),
  )
  const staffNames = new Map(staff.map((one) => [one.staff, one.name]))
  const named = (id: StaffId | 'system'): string =>
    id === 'system' ? '' : (staffNames.get(id) ?? '')
  const open = visible.flatMap((ask) => questionsOf(deps, ask).filter(isOpen(states, ask)))
  return ok({
    reviews: gathered(open).map(([latest, all]) => ({
      ...latest.shown,
      caseNumber: files.get(latest.shown.case)?.caseNumber ?? '',
      name: names.get(latest.shown.party) ?? '',
      by: { staff: latest.by, name: named(latest.by) },
      asks: all.length,
      ownOnly: all.every(({ by }) => by === actor.staff),
    })),
  })
}

/** The cases that were asked about and that the actor may see. */
async function casesOf(
  { cases }: Pick<Deps, 'cases'>,
  actor: Actor,
  asked: readonly ReviewAsk[],
): Promise<ReadonlyMap<CaseId, CaseFile>> {
  const ids = [...new Set(asked.map(({ event }) => event.case))]
  const files = await Promise.all(ids.map((id) => cases.find(actor.lender, id)))
  const seen = files.filter((file) => file !== undefined).filter((file) => maySee(actor, file))
  return new Map(seen.map((file) => [file.case, file]))
}

interface Question {
  readonly debtor: DebtorId
  readonly by: StaffId | 'system'
  readonly shown: Omit<OpenReview, 'caseNumber' | 'name' | 'by' | 'asks' | 'ownOnly'>
}

function questionsOf(
  { law }: Pick<Deps, 'law'>,
  { debtor, event }: ReviewAsk,
): readonly Question[] {
  const words = law.explain(event.decision).findings
  const { case: id, party, role, channel, purpose, at } = event
  return event.decision.findings.flatMap(({ verdict, rule, measured }, i) => {
    if (verdict !== 'REVIEW') return []
    const plain = { zh: rule, en: rule }
    const title = words[i]?.title ?? plain
    const reason = words[i]?.reason ?? plain
    const shown = { case: id, party, role, channel, purpose, at, rule, title, reason, measured }
    return [{ debtor, by: event.actor.staff, shown }]
  })
}

/** Whoever answered after it was asked has answered it. */
function isOpen(states: ReadonlyMap<DebtorId, DebtorState | undefined>, { debtor }: ReviewAsk) {
  const reviews = Object.values(states.get(debtor)?.reviews ?? {})
  return ({ shown }: Question): boolean =>
    !reviews.some(
      ({ rule, party, from }) => rule === shown.rule && party === shown.party && from >= shown.at,
    )
}

/** By person and rule, newest first: the latest question, and all that it stands for. */
function gathered(
  open: readonly Question[],
): readonly (readonly [Question, readonly Question[]])[] {
  const groups = new Map<string, Question[]>()
  for (const one of open) {
    const name = `${one.debtor}\n${one.shown.party}\n${one.shown.rule}`
    groups.set(name, [...(groups.get(name) ?? []), one])
  }
  return [...groups.values()].flatMap((all) => {
    const [latest] = all
    return latest === undefined ? [] : [[latest, all] as const]
  })
}
