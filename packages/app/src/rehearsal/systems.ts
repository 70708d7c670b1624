import type { OrgId } from '@fencun/core/ids'
import type { Caller } from '../access/caller.ts'
import type { Actor } from '../access/roles.ts'
import { API_SCOPES, apiKeyId } from '../ports/api-keys.ts'
import { AGENCY, LENDER } from './world.ts'

/** An organisation's own system with every scope. */
export function systemOf(org: OrgId = AGENCY): Caller {
  const key = apiKeyId(`key of ${org}`)
  return {
    kind: 'key',
    holder: { key, lender: LENDER, org, scopes: API_SCOPES, requestsPerMinute: 600, usedAt: null },
  }
}

export function personCalling(actor: Actor): Caller {
  return { kind: 'person', actor }
}
