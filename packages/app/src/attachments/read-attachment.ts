import { failure } from '@fencun/core/errors/failure'
import type { CaseId, ContactId, DebtorKey } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { plusMs } from '@fencun/core/time/instant'
import { caseAtHand } from '../access/debtor-of-case.ts'
import { type Actor, permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import {
  type Attachment,
  type AttachmentId,
  type ByteRange,
  type Reading,
  type ReadingId,
  type ReadingPurpose,
  readingId,
} from '../ports/attachments.ts'
import { seenContact } from './seen-contact.ts'

/** Long enough for the longest call and for going back in it. */
const READING_MS = 60 * 60 * 1000

/** Which one is meant, by the way that leads to it. */
export type AttachmentPlace = { readonly attachment: AttachmentId } & (
  | { readonly contact: ContactId }
  | { readonly case: CaseId }
)

type ReadDeps = Pick<Deps, 'clock' | 'ids' | 'cases' | 'timelines' | 'attachments'>

/**
 * Lets somebody listen to a recording or look at a document for a while, for a purpose: the reading
 * is on record and in the log before any of the content is given. Fails with `not-permitted`,
 * `not-found` and `personal-data-destroyed`.
 */
export async function beginReading(
  deps: ReadDeps,
  actor: Actor,
  { purpose, ...place }: AttachmentPlace & { readonly purpose: ReadingPurpose },
): Promise<Result<Reading>> {
  const found = await placed(deps, actor, place)
  if (!found.ok) return found
  const { key, attachment } = found.value
  if (attachment.sealed === null) return destroyed(place.attachment)
  const at = deps.clock.now()
  const reading: Reading = {
    ...{ reading: readingId(deps.ids.next()), attachment: attachment.attachment },
    ...{ staff: actor.staff, org: actor.org, purpose, at, until: plusMs(at, READING_MS) },
  }
  await deps.attachments.beginReading(key, reading, actor.via)
  return ok(reading)
}

/**
 * What somebody may read under a reading of theirs, before any content is given: what it is and how
 * long. Fails as `beginReading`, and with `reading-needed`.
 */
export async function attachmentToRead(
  deps: ReadDeps,
  actor: Actor,
  { reading, ...place }: AttachmentPlace & { readonly reading: ReadingId | null },
): Promise<Result<{ readonly key: DebtorKey; readonly attachment: Attachment }>> {
  const found = await placed(deps, actor, place)
  if (!found.ok) return found
  const { key, attachment } = found.value
  if (attachment.sealed === null) return destroyed(place.attachment)
  const begun = reading === null ? undefined : await deps.attachments.reading(key, reading)
  const isTheirs = begun?.staff === actor.staff && begun.attachment === attachment.attachment
  if (!isTheirs || deps.clock.now() >= begun.until) {
    return err(failure('reading-needed', 'nobody said for what it is read', 'reading'))
  }
  return found
}

/** The content, or a part of it. Fails with `personal-data-destroyed` or `attachment-damaged`. */
export async function openAttachment(
  { attachments }: Pick<Deps, 'attachments'>,
  actor: Actor,
  { key, attachment }: { readonly key: DebtorKey; readonly attachment: Attachment },
  range: ByteRange,
): Promise<Result<AsyncIterable<Uint8Array>>> {
  const id = attachment.attachment
  const opened = await attachments.open(key, id, { org: actor.org }, range)
  if (opened.state === 'open') return ok(opened.content)
  if (opened.state === 'destroyed') return destroyed(id)
  return err(failure('attachment-damaged', 'what is stored is not what was', `attachment ${id}`))
}

async function placed(
  deps: ReadDeps,
  actor: Actor,
  place: AttachmentPlace,
): Promise<Result<{ readonly key: DebtorKey; readonly attachment: Attachment }>> {
  const allowed = permit(actor, 'open-attachments')
  if (!allowed.ok) return allowed
  const found =
    'contact' in place
      ? await seenContact(deps, { kind: 'person', actor }, place.contact)
      : await caseAtHand(deps, actor, 'open-attachments', place.case)
  if (!found.ok) return found
  const { key } = found.value
  const attachment = await deps.attachments.find(key, place.attachment, { org: actor.org })
  return attachment !== undefined && belongs(attachment, place)
    ? ok({ key, attachment })
    : err(failure('not-found', 'there is no such file here', `attachment ${place.attachment}`))
}

function belongs({ kind, contact, case: of }: Attachment, place: AttachmentPlace): boolean {
  return 'contact' in place ? contact === place.contact : kind === 'document' && of === place.case
}

function destroyed(id: AttachmentId): Result<never> {
  const detail = 'the key to this file was destroyed'
  return err(failure('personal-data-destroyed', detail, `attachment ${id}`))
}
