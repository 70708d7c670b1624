import { type Failure, failure } from '@fencun/core/errors/failure'
import type { LenderId, OrgId, StaffId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { CaptureSource } from '@fencun/core/timeline/capture-source'

export const ROLES = ['collector', 'supervisor', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** Who asks: one signed-in employee of one organisation at one lender. */
export interface Actor {
  readonly staff: StaffId
  readonly lender: LenderId
  readonly org: OrgId
  readonly role: Role
  readonly name: string
  /** How what they do reaches the program; absent where nothing is written down. */
  readonly via?: CaptureSource
}

/** What each role may do at all; which cases it may do it to is checked per case. */
const MAY = {
  'work-cases': ['collector', 'supervisor'],
  'ask-gate': ['collector', 'supervisor', 'administrator'],
  'open-attachments': ['collector', 'supervisor'],
  'place-holds': ['collector', 'supervisor'],
  'release-holds': ['supervisor'],
  'import-placements': ['supervisor'],
  'allocate-cases': ['supervisor'],
  'record-notices': ['supervisor'],
  'make-agreements': ['collector', 'supervisor'],
  'widen-agreements': ['supervisor'],
  'record-guarantees': ['supervisor'],
  'correct-contacts': ['supervisor'],
  'decide-reviews': ['supervisor'],
  'carry-calls': ['supervisor'],
  'manage-lines': ['supervisor'],
  'see-team': ['supervisor', 'administrator'],
  'manage-staff': ['administrator'],
  'manage-keys': ['administrator'],
  'load-calendar': ['administrator'],
  'edit-policy': ['supervisor', 'administrator'],
  'ask-destruction': ['supervisor'],
  'see-destruction': ['supervisor', 'administrator'],
  'approve-destruction': ['supervisor', 'administrator'],
  'manage-retention': ['supervisor', 'administrator'],
  'reveal-data': ['collector', 'supervisor'],
  'see-access': ['supervisor', 'administrator'],
  'set-access': ['administrator'],
  'see-ledger': ['administrator'],
  'ask-exports': ['supervisor'],
  'decide-exports': ['supervisor', 'administrator'],
  'manage-witnesses': ['administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

export type Ability = keyof typeof MAY

export function may(role: Role, ability: Ability): boolean {
  const roles: readonly Role[] = MAY[ability]
  return roles.includes(role)
}

export function abilitiesOf(role: Role): readonly Ability[] {
  return (Object.keys(MAY) as Ability[]).filter((ability) => may(role, ability))
}

/** The gatekeeper of every use case. */
export function permit(actor: Actor, ability: Ability): Result<null, Failure> {
  if (may(actor.role, ability)) return ok(null)
  return err(failure('not-permitted', `the role \`${actor.role}\` may not \`${ability}\``))
}
