import { failure } from '@fencun/core/errors/failure'
import type { EvidenceCrypto } from '@fencun/core/evidence/crypto'
import { type KeyAlgorithm, type NoteKey, parseVkey } from '@fencun/core/evidence/note'
import { err, ok, type Result } from '@fencun/core/result'
import { type Actor, permit } from '../access/roles.ts'
import type { Clock } from '../ports/clock.ts'
import type {
  ByActor,
  Witness,
  WitnessBook,
  WitnessedLog,
  WitnessIncident,
} from '../ports/witness-book.ts'

export interface ManageDeps {
  readonly book: WitnessBook
  readonly crypto: Pick<EvidenceCrypto, 'sha256'>
  readonly clock: Clock
}

/** What an administrator sees of witnesses. */
export interface WitnessView {
  readonly witnesses: readonly Witness[]
  readonly logs: readonly WitnessedLog[]
  readonly incidents: readonly WitnessIncident[]
}

const URL_FORM = /^https?:\/\/[^\s/?#@]+(?:\/[^\s?#@]*)?$/

/** Fails with `not-permitted`: administrators look after witnesses. */
export async function showWitnesses(
  { book }: Pick<ManageDeps, 'book'>,
  actor: Actor,
): Promise<Result<WitnessView>> {
  const allowed = permit(actor, 'manage-witnesses')
  if (!allowed.ok) return allowed
  const { lender } = actor
  const [witnesses, logs, incidents] = await Promise.all([
    ...([book.witnesses(lender), book.logs(lender), book.incidents(lender)] as const),
  ])
  return ok({ witnesses, logs, incidents })
}

/**
 * Trusts the key of a counterparty's log, whose checkpoints are signed from now on. Its name is the
 * log's origin. Fails with `not-permitted` or `witness-invalid`.
 */
export async function addLog(
  deps: ManageDeps,
  actor: Actor,
  { vkey }: { readonly vkey: string },
): Promise<Result<'added' | 'known'>> {
  const key = readKey(deps, actor, vkey, 'ed25519')
  if (!key.ok) return key
  const { name: origin, keyId } = key.value
  return ok(await deps.book.addLog(actor.lender, { origin, keyId, vkey }, by(deps, actor)))
}

/** Signs nothing of this key any more. Fails with `not-permitted`, `witness-invalid`, `not-found`. */
export async function endLog(
  deps: ManageDeps,
  actor: Actor,
  { vkey }: { readonly vkey: string },
): Promise<Result<null>> {
  const key = readKey(deps, actor, vkey, 'ed25519')
  if (!key.ok) return key
  const { name: origin, keyId } = key.value
  const ended = await deps.book.endLog(actor.lender, { origin, keyId }, by(deps, actor))
  return ended ? ok(null) : err(failure('not-found', 'no such key is trusted', origin))
}

/**
 * Has a counterparty sign the checkpoints of our log, at this address alone. Fails with
 * `not-permitted` or `witness-invalid`.
 */
export async function addWitness(
  deps: ManageDeps,
  actor: Actor,
  { vkey, url }: { readonly vkey: string; readonly url: string },
): Promise<Result<'added' | 'known'>> {
  const key = readKey(deps, actor, vkey, 'cosignature')
  if (!key.ok) return key
  if (!URL_FORM.test(url)) {
    const detail = 'an address is http:// or https://, without name, password, query and fragment'
    return err(failure('witness-invalid', detail, 'url'))
  }
  const { name, keyId } = key.value
  return ok(await deps.book.addWitness(actor.lender, { name, keyId, vkey, url }, by(deps, actor)))
}

/** Asks a witness no more. Fails with `not-permitted`, `witness-invalid` or `not-found`. */
export async function endWitness(
  deps: ManageDeps,
  actor: Actor,
  { vkey }: { readonly vkey: string },
): Promise<Result<null>> {
  const key = readKey(deps, actor, vkey, 'cosignature')
  if (!key.ok) return key
  const { name, keyId } = key.value
  const ended = await deps.book.endWitness(actor.lender, { name, keyId }, by(deps, actor))
  return ended ? ok(null) : err(failure('not-found', 'no such witness is asked', name))
}

function readKey(
  deps: ManageDeps,
  actor: Actor,
  vkey: string,
  algorithm: KeyAlgorithm,
): Result<NoteKey> {
  const allowed = permit(actor, 'manage-witnesses')
  if (!allowed.ok) return allowed
  const key = parseVkey(deps.crypto.sha256, vkey)
  if (key?.algorithm === algorithm) return ok(key)
  const detail =
    key === undefined
      ? 'this is no key line, or its id does not belong to its name and bytes'
      : `this key is of kind \`${key.algorithm}\`, asked for is \`${algorithm}\``
  return err(failure('witness-invalid', detail, 'vkey'))
}

function by({ clock }: ManageDeps, { staff, org, via = 'system' }: Actor): ByActor {
  return { at: clock.now(), actor: { staff, org, via } }
}
