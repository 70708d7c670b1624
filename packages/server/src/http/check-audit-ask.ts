import { type AuditAsk, type AuditPart, HANDED_IN } from '@fencun/app/ports/audits'
import type { LawBook } from '@fencun/app/ports/law-book'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { zoneTable } from '@fencun/core/time/zone'

/**
 * Whether the policy comes with the law pack or with the files, the zone exists, and the days are in
 * order.
 */
export function checkAuditAsk(
  { policies }: Pick<LawBook, 'policies'>,
  { profile, from, to, zone }: AuditAsk,
  parts: Iterable<AuditPart>,
): Result<void> {
  const handedIn = new Set(parts).has('policy') ? [HANDED_IN] : []
  const ids = [...policies.map(({ id }) => id), ...handedIn]
  if (!ids.includes(profile)) {
    return err(failure('request-invalid', `one of ${ids.join(', ')} is needed`, 'body.profile'))
  }
  if (zone !== null && zoneTable(zone) === undefined) {
    return err(failure('request-invalid', 'an IANA zone is needed', 'body.zone'))
  }
  return from === null || to === null || from <= to
    ? ok(undefined)
    : err(failure('request-invalid', 'the last day comes before the first', 'body.to'))
}
