import { failure } from '@fencun/core/errors/failure'
import type { LawInForce } from '@fencun/core/gate/rule'
import { err, ok, type Result } from '@fencun/core/result'
import { beijingDay, type Day } from '@fencun/core/time/beijing'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import { lawFor, type Reading } from '../ports/law-book.ts'

/** The policy of the reader's own lender, with the reader's agency's over it. */
export const OWN_POLICY = 'own'

export interface Asked {
  /** Today unless said otherwise. */
  readonly day?: Day | undefined
  /** A policy of the pack or `own`; the reader's own unless said otherwise, none for a stranger. */
  readonly policy?: string | undefined
}

type Part = Pick<Deps, 'clock' | 'law'>

/**
 * Under which day and policy somebody reads the law; `actor` is undefined for a stranger, to whom
 * the rules are open as well. `not-signed-in` when a stranger asks for a policy of their own.
 */
export async function readingFor(
  { clock, law }: Part,
  actor: Actor | undefined,
  { day, policy }: Asked,
): Promise<Result<Reading>> {
  const found = await policyFor(law, actor, policy)
  if (!found.ok) return found
  return ok({ day: day ?? beijingDay(clock.now()), law: found.value })
}

/** The law under the policy asked for. Failures as `readingFor` has them. */
export async function policyFor(
  law: Deps['law'],
  actor: Actor | undefined,
  policy: string | undefined,
): Promise<Result<LawInForce>> {
  const usual = actor === undefined ? law.policies[0]?.id : OWN_POLICY
  const asked = policy ?? usual ?? ''
  if (asked === OWN_POLICY && actor === undefined) {
    return err(failure('not-signed-in', 'a policy of your own needs a session', 'policy'))
  }
  const found =
    asked === OWN_POLICY && actor !== undefined
      ? await ownLaw(law, actor)
      : await law.underPolicy(asked)
  if (found !== undefined) return ok(found)
  const names = [...law.policies.map(({ id }) => id), OWN_POLICY].join(', ')
  return err(failure('request-invalid', `one of ${names} is needed`, 'policy'))
}

/** What binds the reader; undefined when the policy of the lender is unknown. */
export async function ownLaw(
  law: Deps['law'],
  { lender, org }: Pick<Actor, 'lender' | 'org'>,
): Promise<LawInForce | undefined> {
  const [lenders, agencies] = await Promise.all([law.inForce(lender), law.agencyLaws(lender)])
  return lenders && lawFor({ lenders, agencies }, org)
}
