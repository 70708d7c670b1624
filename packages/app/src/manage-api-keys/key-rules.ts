import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import { API_SCOPES } from '../ports/api-keys.ts'
import type { NewKeyInput } from './manage-api-keys.ts'

const NAME_CHARS_MAX = 60
/** A thousand calls a second is more than any dialler needs and less than harms its neighbours. */
export const REQUESTS_PER_MINUTE = { usual: 600, max: 60_000 } as const

/**
 * A new key as it is kept: the name trimmed, the scopes in their own order and each once. Fails with
 * `request-invalid` and the field.
 */
export function checkNewKey(input: NewKeyInput, now: Instant): Result<Required<NewKeyInput>> {
  const name = input.name.trim()
  const { requestsPerMinute = REQUESTS_PER_MINUTE.usual, expiresAt = null } = input
  if (name === '' || name.length > NAME_CHARS_MAX) return wrong('name', '1 to 60 characters')
  const scopes = API_SCOPES.filter((scope) => input.scopes.includes(scope))
  if (scopes.length === 0) return wrong('scopes', 'at least one scope')
  const { max } = REQUESTS_PER_MINUTE
  const whole = Number.isInteger(requestsPerMinute) && requestsPerMinute > 0
  if (!whole || requestsPerMinute > max) return wrong('requestsPerMinute', `1 to ${max}`)
  if (expiresAt !== null && expiresAt <= now) return wrong('expiresAt', 'a time to come')
  return ok({ org: input.org, name, scopes, requestsPerMinute, expiresAt })
}

function wrong(field: string, needed: string): Result<never> {
  return err(failure('request-invalid', `it needs ${needed}`, field))
}
