import type { AuditAsk } from '@fencun/app/ports/audits'
import type { LawBook } from '@fencun/app/ports/law-book'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'

/** Whether the policy comes with the law pack, and the days are in order. */
export function checkAuditAsk(
  { policies }: Pick<LawBook, 'policies'>,
  { profile, from, to }: AuditAsk,
): Result<void> {
  const ids = policies.map(({ id }) => id)
  if (!ids.includes(profile)) {
    return err(failure('request-invalid', `one of ${ids.join(', ')} is needed`, 'body.profile'))
  }
  return from === null || to === null || from <= to
    ? ok(undefined)
    : err(failure('request-invalid', 'the last day comes before the first', 'body.to'))
}
