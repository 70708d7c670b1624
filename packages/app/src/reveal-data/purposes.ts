import { type Failure, failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { Role } from '../access/roles.ts'
import { REVEAL_PURPOSES, type RevealField, type RevealPurpose } from '../ports/access.ts'

interface PurposeRule {
  readonly roles: readonly Role[]
  readonly fields: readonly RevealField[]
  /** The list does not say enough: a ticket or a reason has to be given. */
  readonly wordsNeeded: boolean
}

const ANY: readonly RevealField[] = ['name', 'id-number', 'phone', 'address', 'email']
const FRONT: readonly Role[] = ['collector', 'supervisor']
const DESK: readonly Role[] = ['supervisor']

/**
 * What each purpose needs, and who has it (R-O01: the least that the role's work takes). Calling is
 * none of them: the number to dial comes with the permit.
 */
export const PURPOSE_RULES: Readonly<Record<RevealPurpose, PurposeRule>> = {
  'identity-check': { roles: FRONT, fields: ['name', 'id-number'], wordsNeeded: false },
  'data-correction': {
    roles: FRONT,
    fields: ['name', 'phone', 'address', 'email'],
    wordsNeeded: true,
  },
  letter: { roles: FRONT, fields: ['name', 'address', 'email'], wordsNeeded: false },
  visit: { roles: FRONT, fields: ['name', 'address'], wordsNeeded: false },
  court: { roles: DESK, fields: ANY, wordsNeeded: true },
  complaint: { roles: DESK, fields: ANY, wordsNeeded: true },
  'data-subject': { roles: DESK, fields: ANY, wordsNeeded: false },
  authority: { roles: DESK, fields: ANY, wordsNeeded: true },
  'quality-check': { roles: DESK, fields: ['name', 'phone'], wordsNeeded: false },
  other: { roles: DESK, fields: ANY, wordsNeeded: true },
}

/** Fails with `purpose-unfit`, or `request-invalid` where words are needed. */
export function checkPurpose(asked: {
  readonly role: Role
  readonly field: RevealField
  readonly purpose: RevealPurpose
  readonly words: string
}): Result<null, Failure> {
  const { roles, fields, wordsNeeded } = PURPOSE_RULES[asked.purpose]
  if (!roles.includes(asked.role) || !fields.includes(asked.field)) {
    const detail = `\`${asked.purpose}\` is no purpose for a \`${asked.role}\` to see \`${asked.field}\``
    return err(failure('purpose-unfit', detail, 'purpose'))
  }
  if (wordsNeeded && asked.words === '') {
    return err(failure('request-invalid', `\`${asked.purpose}\` needs words besides`, 'words'))
  }
  return ok(null)
}

/** A purpose as a form offers it. */
export interface OfferedPurpose {
  readonly purpose: RevealPurpose
  readonly fields: readonly RevealField[]
  readonly wordsNeeded: boolean
}

/** What a role may reveal and for what; a role that reveals nothing is offered nothing. */
export function purposesOf(role: Role): readonly OfferedPurpose[] {
  return REVEAL_PURPOSES.flatMap((purpose) => {
    const { roles, fields, wordsNeeded } = PURPOSE_RULES[purpose]
    return roles.includes(role) ? [{ purpose, fields, wordsNeeded }] : []
  })
}
