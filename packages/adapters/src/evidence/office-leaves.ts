import type { ApiKeyAct, ApiKeyId, ByWhom } from '@fencun/app/ports/api-keys'
import type { Line, Org, Staff } from '@fencun/app/ports/directory-store'
import type { NewPolicyChange, PolicyChangeId, PolicyVerdict } from '@fencun/app/ports/policies'
import type { NoticeRows } from '@fencun/core/calendar/notice'
import type { Json } from '@fencun/core/evidence/canonical-json'
import type { Instant } from '@fencun/core/time/instant'
import type { EventActor } from '@fencun/core/timeline/event'
import { leafActor } from './evidence.ts'
import type { NewLeaf } from './new-leaf.ts'

type By = EventActor | undefined

/** What somebody wants to lay over the law. */
export function proposalLeaf(change: NewPolicyChange, by: By): NewLeaf {
  const { lender: _lender, proposedAt, author, ...proposal } = change
  const actor = { ...leafActor(by), staff: author }
  const commit = { proposal: plain(proposal) }
  return { type: 'policy-proposed', id: change.change, at: proposedAt, actor, commit }
}

/** What another person said to it. */
export function verdictLeaf(
  change: PolicyChangeId,
  { by: staff, at, approved, note }: PolicyVerdict,
  by: By,
): NewLeaf {
  const actor = { ...leafActor(by), staff }
  return { type: 'policy-decided', at, actor, commit: { verdict: { change, approved, note } } }
}

export function orgLeaf({ lender: _lender, ...org }: Org, at: Instant, by: By): NewLeaf {
  return { type: 'org-changed', at, actor: leafActor(by), commit: { org: plain(org) } }
}

export function lineLeaf({ lender: _lender, ...line }: Line, at: Instant, by: By): NewLeaf {
  return { type: 'line-changed', at, actor: leafActor(by), commit: { line: plain(line) } }
}

/** Somebody new, or what became of somebody: what is not named is as it was. */
export function staffLeaf(
  staff: Pick<Staff, 'staff'> & Partial<Staff>,
  at: Instant,
  by: By,
): NewLeaf {
  return { type: 'staff-changed', at, actor: leafActor(by), commit: { staff: plain(staff) } }
}

export function registerLeaf(value: Readonly<Record<string, Json>>, at: Instant, by: By): NewLeaf {
  return { type: 'register-changed', at, actor: leafActor(by), commit: { register: value } }
}

export function noticeLeaf(notice: NoticeRows, at: Instant, by: By): NewLeaf {
  return { type: 'calendar-loaded', at, actor: leafActor(by), commit: { notice: plain(notice) } }
}

/** A key of an organisation's system was made, renewed or ended; never the secret itself. */
export function apiKeyLeaf(
  key: ApiKeyId,
  kind: ApiKeyAct['kind'],
  { at, by: staff, actor }: ByWhom,
  more: Readonly<Record<string, Json>> = {},
): NewLeaf {
  const commit = { 'api-key': { key, act: kind, ...more } }
  return { type: 'api-key-changed', at, actor: { ...leafActor(actor), staff }, commit }
}

/** Rows of the small tables hold what JSON can say. */
function plain(row: object): Json {
  return JSON.parse(JSON.stringify(row)) as Json
}
