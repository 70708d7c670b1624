import { failure } from '@fencun/core/errors/failure'
import type { Question } from '@fencun/core/gate/decide'
import type { DeclaredContent, GateFacts, LenderType, VisitPlan } from '@fencun/core/gate/request'
import type { LawInForce } from '@fencun/core/gate/rule'
import type { CaseId, LineId, PartyId, PointId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { beijingDay } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'
import type { Channel, Purpose, TargetRole } from '@fencun/core/timeline/contact'
import type { DebtorState } from '@fencun/core/timeline/state'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { Line, Org, Staff } from '../ports/directory-store.ts'
import type { FactVersions } from '../ports/fact-versions.ts'
import { lawFor } from '../ports/law-book.ts'
import type { Engagement, Qualification } from '../ports/registers.ts'
import type { TimelineReading } from '../ports/timeline-store.ts'
import { factsAt, factsKnown, type LenderFacts } from './lender-facts.ts'
import { accountOf, engagementOf, qualificationOf } from './registered-facts.ts'

/** Who asks, under which law: what does not depend on the debtor's timeline. */
export interface Standing {
  readonly actor: Actor
  readonly law: LawInForce
  readonly facts: Omit<GateFacts, 'assigned' | 'agencyListed' | 'refusedElsewhere'> & {
    readonly listedUntil: GateFacts['agencyListed'] | { readonly lastDay: number }
  }
}

/** What is asked, with the listener's role as the timeline knows it. */
export interface Asked {
  readonly case: CaseId
  readonly point: PointId
  readonly party: PartyId
  readonly role: TargetRole
  readonly channel: Channel
  readonly purpose: Purpose
  readonly visit?: VisitPlan
  readonly content?: DeclaredContent
}

/** What is known of the asker before any case is named: read once, used for any number of cases. */
export interface Office {
  readonly actor: Actor
  readonly law: LawInForce
  readonly org: Org | undefined
  readonly staff: Staff | undefined
  readonly lines: readonly Line[]
  readonly lenderType: LenderType | null
  readonly engagement: Engagement | undefined
  readonly qualification: Qualification | undefined
}

/** The law and what must be true of the one who asks, as they stand now. */
export async function officeOf(
  deps: Pick<Deps, 'law' | 'directory'>,
  actor: Actor,
): Promise<Result<Office>> {
  return officeAt(deps, actor, await deps.directory.versions(actor.lender))
}

/**
 * The same as it stood at versions that were read already, or later: see `factsAt`. At once where
 * nothing has to be read.
 */
export function officeAt(
  deps: Pick<Deps, 'law' | 'directory'>,
  actor: Actor,
  versions: FactVersions,
): Result<Office> | Promise<Result<Office>> {
  const known = factsKnown(deps, actor.lender, versions)
  if (known !== undefined) return officeIn(known, actor)
  return factsAt(deps, actor.lender, versions).then((facts) => officeIn(facts, actor))
}

/** One asker among the facts of a lender. Fails with `law-pack-invalid` without a known policy. */
export function officeIn(facts: LenderFacts, actor: Actor): Result<Office> {
  const { laws, orgs, staff, lines, lenderType } = facts
  if (laws === undefined) {
    return err(failure('law-pack-invalid', `no policy is known for lender \`${actor.lender}\``))
  }
  return ok({
    actor,
    law: lawFor(laws, actor.org),
    org: orgs.get(actor.org),
    staff: staff.get(actor.staff),
    lines: lines.filter(({ org }) => org === actor.org),
    lenderType,
    engagement: facts.engagements.get(actor.org),
    qualification: facts.qualifications.get(actor.staff),
  })
}

/** The asker before one case and on one line. What is not known is `unknown`, never a yes. */
export function standingOf(
  { actor, law, org, staff, lines, lenderType, ...registered }: Office,
  file: CaseFile,
  line: LineId | null,
): Standing {
  const used = lines.find((one) => one.line === line)
  return {
    actor,
    law,
    facts: {
      org: actor.org,
      orgKind: org?.kind ?? 'agency',
      listedUntil: listing(org, file.handler === actor.org),
      staff: actor.staff,
      role: actor.role,
      staffActive: staff === undefined ? 'unknown' : staff.active,
      line,
      recording: used === undefined ? 'unknown' : used.recorded && used.recorderUp,
      account: accountOf(lenderType, file),
      engagement: engagementOf(org?.kind, registered.engagement),
      qualification: qualificationOf(registered.qualification),
    },
  }
}

/** The number that would be used; null when the debtor has no such point. */
export function numberOf(state: DebtorState, { point }: Pick<Asked, 'point'>): string | null {
  return state.points[point]?.numberKey ?? null
}

type Listing = Standing['facts']['listedUntil']

/** An agency may work what was placed with it, while it is listed and its contract runs. */
function listing(org: Org | undefined, handles: boolean): Listing {
  if (org === undefined) return 'unknown'
  if (org.kind === 'lender') return true
  if (!org.listed || !handles) return false
  return org.contractUntil === null ? 'unknown' : { lastDay: org.contractUntil }
}

/** The point and its owner as the timeline holds them; undefined when the debtor has no such point. */
export function askedOf(
  state: DebtorState,
  input: Omit<Asked, 'party' | 'role'>,
): Asked | undefined {
  const point = state.points[input.point]
  if (point === undefined) return undefined
  const { case: id, channel, purpose, visit, content } = input
  return {
    ...{ case: id, point: input.point, channel, purpose, party: point.party, role: point.role },
    ...(visit && { visit }),
    ...(content && { content }),
  }
}

/** A debtor's timeline, and which of the debtor's numbers somebody refused to this lender. */
export type AskedAbout = Pick<TimelineReading, 'state' | 'refused'>

/** The complete question: everything the gate may look at, at one instant. */
export function questionOf(
  { state, refused }: AskedAbout,
  { actor, law, facts: { listedUntil, ...facts } }: Standing,
  asked: Asked,
  at: Instant,
): Question {
  const held = state.cases[asked.case]
  const number = numberOf(state, asked)
  const supervises = actor.role === 'supervisor' && held?.handler === actor.org
  return {
    state,
    at,
    law,
    request: { ...asked, direction: 'outbound' },
    facts: {
      ...facts,
      agencyListed:
        typeof listedUntil === 'object' ? beijingDay(at) <= listedUntil.lastDay : listedUntil,
      refusedElsewhere: number === null ? 'unknown' : refused.includes(number),
      assigned: held === undefined ? 'unknown' : supervises || held.collector === actor.staff,
    },
  }
}
