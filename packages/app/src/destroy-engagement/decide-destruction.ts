import type { Destruction } from '@fencun/core/destruction/destruction'
import { failure } from '@fencun/core/errors/failure'
import { err, type Result } from '@fencun/core/result'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { DestructionId } from '../ports/destructions.ts'
import { findDestruction, writeAct } from './find-destruction.ts'

type DecideDeps = Pick<Deps, 'clock' | 'keeping' | 'directory'>

export interface DestructionWord {
  readonly approved: boolean
  readonly note: string
  /** The agency's name, typed: whoever approves says which agency it is about. */
  readonly agencyName: string
}

const NOTE_CHARS_MAX = 500

/** One of two approvals, or the refusal, by the lender (R-B09). */
export async function decideDestruction(
  deps: DecideDeps,
  actor: Actor,
  id: DestructionId,
  word: DestructionWord,
): Promise<Result<Destruction>> {
  const allowed = permit(actor, 'approve-destruction')
  if (!allowed.ok) return allowed
  const found = await findDestruction(deps, actor, id)
  if (!found.ok) return found
  const note = word.note.trim()
  if (note.length > NOTE_CHARS_MAX || (!word.approved && note === '')) {
    return err(failure('request-invalid', 'a refusal says why', 'note'))
  }
  if (!word.approved) {
    return writeAct(deps, found.value, actor, { kind: 'refused', reason: note })
  }
  const named = await namesAgency(deps, actor, found.value.state, word.agencyName)
  return named.ok ? writeAct(deps, found.value, actor, { kind: 'approved', note }) : named
}

/** Takes the request back; whoever may make one may do so. */
export async function withdrawDestruction(
  deps: DecideDeps,
  actor: Actor,
  id: DestructionId,
  { reason }: { readonly reason: string },
): Promise<Result<Destruction>> {
  const allowed = permit(actor, 'ask-destruction')
  if (!allowed.ok) return allowed
  const found = await findDestruction(deps, actor, id)
  if (!found.ok) return found
  const text = reason.trim()
  if (text === '' || text.length > NOTE_CHARS_MAX) {
    return err(failure('request-invalid', 'a reason is needed', 'reason'))
  }
  return writeAct(deps, found.value, actor, { kind: 'withdrawn', reason: text })
}

/** What cannot be undone is asked twice: the name must be the agency's, to the letter. */
export async function namesAgency(
  { directory }: Pick<Deps, 'directory'>,
  { lender }: Actor,
  { asked }: Destruction,
  typed: string,
): Promise<Result<null>> {
  const orgs = await directory.orgs(lender)
  const name = orgs.find(({ org }) => org === asked.agency)?.name
  if (name !== undefined && typed.trim() === name) return { ok: true, value: null }
  return err(failure('request-invalid', 'type the name of the agency as it stands', 'agencyName'))
}
