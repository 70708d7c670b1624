import type { LineId, OrgId } from '@fencun/core/ids'
import { plusMs } from '@fencun/core/time/instant'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import type { DebtorState } from '@fencun/core/timeline/state'
import { SKEW_DENY_MS } from '../clock-health/clock-health.ts'
import { stillLawful } from '../record-outcome/still-lawful.ts'
import { PERMIT_LIFE_MS } from '../request-contact/permit-life.ts'
import { type SelfFinding, selfFinding } from './findings.ts'
import type { PermittedEvent, Trace } from './trace.ts'

/** An event, its place, and the state that the events before it give. */
export interface Step<E extends TimelineEvent = TimelineEvent> {
  readonly event: E
  readonly version: number
  readonly before: DebtorState
}

/** Whose each line is; a line that is not on file any more says nothing. */
export type LineOrgs = ReadonlyMap<LineId, OrgId>

type About = Pick<
  SelfFinding,
  'debtor' | 'contact' | 'version' | 'at' | 'org' | 'staff' | 'measured'
>

function aboutOf(
  { event, version }: Pick<Step, 'event' | 'version'>,
  debtor: SelfFinding['debtor'],
  contact: SelfFinding['contact'],
): About {
  const { at, actor } = event
  return { debtor, contact, version, at, org: actor.org, staff: actor.staff, measured: {} }
}

/** What a permit must be, whatever the law: one for a contact, allowed, short, for a known point. */
export function* checkPermit(
  step: Step<PermittedEvent>,
  debtor: SelfFinding['debtor'],
  known: Trace,
  lineOrgs: LineOrgs,
): Generator<SelfFinding> {
  const { event, before } = step
  const { contact, decision, startBy, at, point, party, role, line, actor } = event
  const about = aboutOf(step, debtor, contact)
  if (known.permit !== undefined) yield selfFinding('PERMIT_TWICE', event.id, about)
  if (decision.outcome !== 'ALLOW') {
    const measured = { outcome: decision.outcome }
    yield selfFinding('PERMIT_NOT_ALLOWED', contact, { ...about, measured })
  }
  if (startBy > plusMs(at, PERMIT_LIFE_MS)) {
    const measured = { lifeSec: (startBy - at) / 1000 }
    const limit = { lifeSecMax: PERMIT_LIFE_MS / 1000 }
    yield selfFinding('PERMIT_TOO_LONG', contact, { ...about, measured, limit })
  }
  const lineOrg = line === null ? undefined : lineOrgs.get(line)
  if (lineOrg !== undefined && lineOrg !== actor.org)
    yield selfFinding('OTHER_LINE', contact, about)
  const owner = before.points[point]
  if (owner?.party !== party || owner.role !== role) {
    yield selfFinding('OTHER_PERSON', contact, {
      ...about,
      measured: { onFile: owner !== undefined },
    })
  }
}

/** Whether a contact that began is what its permit was for. */
export function* checkStart(
  step: Step<Extract<TimelineEvent, { kind: 'contact-started' }>>,
  debtor: SelfFinding['debtor'],
  permit: PermittedEvent,
): Generator<SelfFinding> {
  const { event, before } = step
  const { contact, at } = event
  const about = aboutOf(step, debtor, contact)
  if (at >= permit.startBy) {
    const measured = { lateSec: (at - permit.startBy) / 1000 }
    yield selfFinding('CONTACT_LATE', contact, { ...about, measured })
  }
  if (at < plusMs(permit.at, -SKEW_DENY_MS)) {
    const measured = { earlySec: (permit.at - at) / 1000 }
    yield selfFinding('CONTACT_EARLY', contact, { ...about, measured })
  }
  const state = before.contacts[contact]
  // The same question as when the call began; the register of refusals of that day is not kept.
  if (state !== undefined && !stillLawful({ state: before, refused: [] }, state)) {
    yield selfFinding('CONTACT_AFTER_STOP', contact, about)
  }
}

/** Who got the permit makes the contact, says how it ended and writes the record. */
export function* checkActor(
  step: Pick<Step, 'event' | 'version'>,
  debtor: SelfFinding['debtor'],
  permit: PermittedEvent,
): Generator<SelfFinding> {
  const { event } = step
  const mine = event.actor.staff === permit.actor.staff && event.actor.org === permit.actor.org
  if (mine) return
  const about = aboutOf(step, debtor, permit.contact)
  yield selfFinding('OTHER_ACTOR', event.id, { ...about, measured: { step: event.kind } })
}

/** Of a contact that neither was permitted nor came in something is said all the same. */
export function withoutPermit(
  { first }: Trace,
  debtor: SelfFinding['debtor'],
  contact: NonNullable<SelfFinding['contact']>,
): SelfFinding {
  const about = aboutOf(first, debtor, contact)
  return selfFinding('CONTACT_WITHOUT_PERMIT', contact, {
    ...about,
    measured: { step: first.event.kind },
  })
}
