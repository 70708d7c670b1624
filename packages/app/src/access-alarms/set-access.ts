import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { type Actor, permit } from '../access/roles.ts'
import { isLenders } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import type { AccessSettings } from '../ports/access.ts'

/** What the lender set for access to personal data; supervisors and administrators read it. */
export async function showAccessSettings(
  { access }: Pick<Deps, 'access'>,
  actor: Actor,
): Promise<Result<AccessSettings>> {
  const allowed = permit(actor, 'see-access')
  return allowed.ok ? ok(await access.settings(actor.lender)) : allowed
}

/** Sets it for the lender and all its agencies. Fails with `not-permitted` and `request-invalid`. */
export async function setAccessSettings(
  { access, clock }: Pick<Deps, 'access' | 'clock'>,
  actor: Actor,
  settings: AccessSettings,
): Promise<Result<AccessSettings>> {
  const allowed = permit(actor, 'set-access')
  if (!allowed.ok) return allowed
  if (!isLenders(actor)) {
    return err(failure('not-permitted', 'these settings are the matter of the lender'))
  }
  if (settings.revealsPerHourMax < settings.revealsPerHourAlarm) {
    const detail = 'an alarm above the maximum would never be raised'
    return err(failure('request-invalid', detail, 'revealsPerHourAlarm'))
  }
  const { staff, org } = actor
  await access.saveSettings(actor.lender, settings, { staff, org, at: clock.now() })
  return ok(settings)
}
