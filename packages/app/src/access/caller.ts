import { failure } from '@fencun/core/errors/failure'
import { type LenderId, staffId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Deps } from '../deps.ts'
import type { CaseFile } from '../ports/case-store.ts'
import { accountKey } from '../ports/credentials.ts'
import type { Staff } from '../ports/directory-store.ts'
import type { Reader } from '../ports/reader.ts'
import { factsAt, type LenderFacts } from '../request-contact/lender-facts.ts'
import type { KeyHolder } from './key-holder.ts'
import type { Actor } from './roles.ts'
import { maySee } from './visible-case.ts'

/** Who asks over HTTP: an employee who is signed in, or an organisation's own system with a key. */
export type Caller =
  | { readonly kind: 'person'; readonly actor: Actor }
  | { readonly kind: 'key'; readonly holder: KeyHolder }

export function lenderOf(caller: Caller): LenderId {
  return caller.kind === 'key' ? caller.holder.lender : caller.actor.lender
}

/** Whose keys open what the caller is shown: those of the caller's organisation. */
export function readerOf(caller: Caller): Reader {
  return { org: caller.kind === 'key' ? caller.holder.org : caller.actor.org }
}

/** A person sees what their role sees; a key sees the cases of its organisation and no other. */
export function callerSees(caller: Caller, file: CaseFile): boolean {
  if (caller.kind === 'person') return maySee(caller.actor, file)
  const { lender, org } = caller.holder
  return file.lender === lender && file.handler === org
}

/**
 * The person in whose name a contact is asked for. Somebody signed in is that person; a system names
 * one of its organisation's active collectors, by account or id, and the gate then looks at that
 * person. Fails with `request-invalid` or `actor-unknown`.
 */
export async function actingFor(
  deps: Pick<Deps, 'directory' | 'law'>,
  caller: Caller,
  named: string | undefined,
): Promise<Result<Actor>> {
  if (caller.kind === 'person') return themselves(caller.actor, named)
  if (named === undefined) {
    const detail = 'with a key, name the collector who makes the contact'
    return err(failure('request-invalid', detail, 'actor'))
  }
  const { lender, versions } = caller.holder
  const known = versions ?? (await deps.directory.versions(lender))
  const { staff } = await factsAt(deps, lender, known)
  return collectorNamed(staff, caller.holder, named)
}

/** An active collector of a key's organisation, out of the lender's people. */
export function collectorNamed(
  staff: LenderFacts['staff'],
  { org }: Pick<KeyHolder, 'org'>,
  named: string,
): Result<Actor> {
  const byId = staff.get(staffId(named))
  const called = [...(byId ? [byId] : []), ...(accountsIn(staff).get(accountKey(named)) ?? [])]
  const found = called.find((one) => one.org === org && one.active && one.role === 'collector')
  return found === undefined ? nobody() : ok(actorFrom(found))
}

const accountsKnown = new WeakMap<LenderFacts['staff'], ReadonlyMap<string, readonly Staff[]>>()

/** The lender's people by account; made once for as long as the same facts are in use. */
function accountsIn(staff: LenderFacts['staff']): ReadonlyMap<string, readonly Staff[]> {
  const known = accountsKnown.get(staff)
  if (known !== undefined) return known
  const accounts = new Map<string, Staff[]>()
  for (const one of staff.values()) {
    const key = accountKey(one.account)
    accounts.set(key, [...(accounts.get(key) ?? []), one])
  }
  accountsKnown.set(staff, accounts)
  return accounts
}

/** A collector for whom an organisation's own system speaks. */
export function actorFrom({ staff, lender, org, role, name }: Staff): Actor {
  return { staff, lender, org, role, name, via: 'api' }
}

/** Who is signed in asks in their own name and may say so. */
export function themselves(actor: Actor, named: string | undefined): Result<Actor> {
  return named === undefined || named === actor.staff ? ok(actor) : nobody()
}

function nobody(): Result<never> {
  const detail = 'no active collector of the organisation is called so'
  return err(failure('actor-unknown', detail, 'actor'))
}
