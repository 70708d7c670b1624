import { failure } from '@fencun/core/errors/failure'
import { personalText } from '@fencun/core/identity/personal'
import type { CaseId, ContactId, DebtorKey } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Caller } from '../access/caller.ts'
import { contactHolder } from '../access/contact-holder.ts'
import { caseAtHand } from '../access/debtor-of-case.ts'
import { type Actor, permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import {
  type Attachment,
  attachmentId,
  DOCUMENT_MEDIA,
  type Media,
  RECORDING_MEDIA,
} from '../ports/attachments.ts'
import { headOf } from './head-of.ts'
import { HEAD_BYTES, mediaOf } from './media.ts'
import { seenContact } from './seen-contact.ts'
import { type WavFacts, wavFacts } from './wav.ts'

/** A file as it comes. */
export interface FileInput {
  /** What its sender calls it; sealed at rest. */
  readonly name: string
  readonly content: AsyncIterable<Uint8Array>
  /** What the sender says its SHA-256 is, hex in lower case; null: nothing said. */
  readonly sha256: string | null
  readonly bytesMax: number
}

type AttachDeps = Pick<Deps, 'clock' | 'ids' | 'cases' | 'timelines' | 'directory' | 'attachments'>

/**
 * Takes a recording in for a contact. What is odd about it is noted and never refused: it is all the
 * evidence there is. Fails with `not-permitted`, `not-found`, `media-not-accepted`,
 * `file-too-large`, `hash-differs`, and as `contactHolder`.
 */
export async function attachRecording(
  deps: AttachDeps,
  caller: Caller,
  { contact, ...file }: FileInput & { readonly contact: ContactId },
): Promise<Result<Attachment>> {
  const holder = await contactHolder(deps, caller, contact, { toDial: false })
  if (!holder.ok) return holder
  const allowed = permit(holder.value, 'work-cases')
  if (!allowed.ok) return allowed
  const seen = await seenContact(deps, caller, contact)
  if (!seen.ok) return seen
  const { key, state } = seen.value
  const about = { kind: 'recording', case: state.case, contact } as const
  return attach(deps, holder.value, { key, about, accepted: RECORDING_MEDIA, file })
}

/** Takes a document in for a case. Fails as `attachRecording`. */
export async function attachDocument(
  deps: AttachDeps,
  actor: Actor,
  { case: id, ...file }: FileInput & { readonly case: CaseId },
): Promise<Result<Attachment>> {
  const found = await caseAtHand(deps, actor, 'work-cases', id)
  if (!found.ok) return found
  const about = { kind: 'document', case: id, contact: null } as const
  return attach(deps, actor, { key: found.value.key, about, accepted: DOCUMENT_MEDIA, file })
}

interface ToAttach {
  readonly key: DebtorKey
  readonly about: Pick<Attachment, 'kind' | 'case' | 'contact'>
  readonly accepted: readonly Media[]
  readonly file: FileInput
}

async function attach(
  deps: AttachDeps,
  actor: Actor,
  { key, about, accepted, file }: ToAttach,
): Promise<Result<Attachment>> {
  const { head, whole } = await headOf(file.content, HEAD_BYTES)
  const media = mediaOf(head)
  if (media === undefined || !accepted.includes(media)) {
    return err(failure('media-not-accepted', `one of ${accepted.join(', ')} is taken`, 'file'))
  }
  const id = attachmentId(deps.ids.next())
  const counted = upTo(whole, file.bytesMax)
  const received = await deps.attachments.receive(key, id, counted.content)
  try {
    if (counted.isOver()) {
      return err(failure('file-too-large', `at most ${file.bytesMax} bytes are taken`, 'file'))
    }
    if (file.sha256 !== null && file.sha256 !== received.sha256) {
      return err(failure('hash-differs', 'the content has another SHA-256', 'sha256'))
    }
    const facts = factsOf(media, head, received.bytes)
    const by = { staff: actor.staff, org: actor.org, via: actor.via, at: deps.clock.now() }
    const name = personalText(file.name)
    return ok(await received.keep({ ...about, ...by, ...facts, media, name }))
  } finally {
    await received.discard()
  }
}

/** Only of a WAV file is it said how long it plays: the others would have to be decoded. */
function factsOf(media: Media, head: Uint8Array, bytes: number): WavFacts {
  return media === 'audio/wav' ? wavFacts(head, bytes) : { durationMs: null, findings: [] }
}

/** The stream, which ends one piece after it has become too long. */
function upTo(
  source: AsyncIterable<Uint8Array>,
  max: number,
): { readonly content: AsyncIterable<Uint8Array>; readonly isOver: () => boolean } {
  let seen = 0
  async function* content(): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      seen += piece.length
      if (seen > max) return
      yield piece
    }
  }
  return { content: content(), isOver: () => seen > max }
}
