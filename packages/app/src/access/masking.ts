import type { MaskedLevel } from '@fencun/core/identity/masking-level'
import type { AccessSettings } from '../ports/access.ts'
import type { Actor } from './roles.ts'

/**
 * What an employee sees of personal data without asking (R-O01): L1, and L0 for collectors of a
 * lender whose system dials for them. More of it takes `revealData`.
 */
export function levelFor(
  { role }: Pick<Actor, 'role'>,
  { collectorLevel }: Pick<AccessSettings, 'collectorLevel'>,
): MaskedLevel {
  return role === 'collector' ? collectorLevel : 'L1'
}
