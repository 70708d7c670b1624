import type { CaseId, ContactId } from '@fencun/core/ids'
import { ok, type Result } from '@fencun/core/result'
import type { ContactState } from '@fencun/core/timeline/state'
import { caseAtHand } from '../access/debtor-of-case.ts'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { Attachment, AttachmentFinding } from '../ports/attachments.ts'

/** What is odd about an attachment, beside its own bytes: `duration-differs` from the talk. */
export type ShownFinding = AttachmentFinding | 'duration-differs'

export interface ShownAttachment extends Omit<Attachment, 'findings'> {
  readonly findings: readonly ShownFinding[]
  /** Who attached it; null for the system itself. */
  readonly by: string | null
}

/** A recording begins and ends within a second of the talk; the talk is told in whole seconds. */
const DURATION_SLACK_MS = 1500

/** Everything attached to a case, oldest first. Fails with `not-permitted` or `not-found`. */
export async function listAttachments(
  deps: Pick<Deps, 'cases' | 'timelines' | 'attachments' | 'directory'>,
  actor: Actor,
  { case: id }: { readonly case: CaseId },
): Promise<Result<readonly ShownAttachment[]>> {
  const found = await caseAtHand(deps, actor, 'open-attachments', id)
  if (!found.ok) return found
  const { key } = found.value
  const [all, [head], staff] = await Promise.all([
    deps.attachments.ofCase(key, id, { org: actor.org }),
    deps.timelines.load([key]),
    deps.directory.staff(actor.lender),
  ])
  const names = new Map<string, string>(staff.map((one) => [one.staff, one.name]))
  return ok(
    all.map((one) => ({
      ...one,
      findings: [...one.findings, ...againstTalk(one, head?.state.contacts ?? {})],
      by: names.get(one.staff) ?? null,
    })),
  )
}

function againstTalk(
  { contact, durationMs }: Attachment,
  contacts: Readonly<Record<ContactId, ContactState>>,
): readonly ShownFinding[] {
  const talkSec = contact === null ? undefined : contacts[contact]?.talkSec
  if (talkSec === undefined || talkSec === null || durationMs === null) return []
  const apart = Math.abs(durationMs - talkSec * 1000)
  return apart > DURATION_SLACK_MS ? ['duration-differs'] : []
}
