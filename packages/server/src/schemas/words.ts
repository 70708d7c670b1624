import { ROLES, type Role } from '@fencun/app/access/roles'
import type { Verdict } from '@fencun/core/gate/decision'
import { LAYERS } from '@fencun/core/gate/decision'
import {
  CHANNELS,
  OUTCOME_NAMES,
  type Purpose,
  type TargetRole,
} from '@fencun/core/timeline/contact'
import {
  GUARANTEE_KINDS,
  HARDSHIP_FLAGS,
  HOLD_REASONS,
  POINT_SOURCES,
  type PointKind,
} from '@fencun/core/timeline/event'
import { RESULT_CODE_NAMES } from '@fencun/core/timeline/result-codes'
import type { CaseState } from '@fencun/core/timeline/state'
import { z } from 'zod'

const VERDICTS = ['ALLOW', 'DEFER', 'REVIEW', 'DENY'] as const satisfies readonly Verdict[]
const TARGETS = [
  'debtor',
  'contact',
  'guarantor',
  'unrelated',
] as const satisfies readonly TargetRole[]
const PURPOSES = [
  'notify',
  'interactive',
  'service',
  'complaint',
] as const satisfies readonly Purpose[]
const POINT_KINDS = [
  'mobile',
  'landline',
  'address',
  'email',
] as const satisfies readonly PointKind[]
const STATUSES = [
  'open',
  'settled',
  'returned',
  'written-off',
] as const satisfies readonly CaseState['status'][]

export const roleSchema: z.ZodType<Role, Role> = z
  .enum(ROLES)
  .meta({ id: 'Role', description: 'What an employee may do.' })
export const verdictSchema = z
  .enum(VERDICTS)
  .meta({ id: 'Verdict', description: 'From the mildest to the strictest.' })
export const layerSchema = z
  .enum(LAYERS)
  .meta({ id: 'Layer', description: 'Who set a number; the first has the greatest authority.' })
export const channelSchema = z
  .enum(CHANNELS)
  .meta({ id: 'Channel', description: 'How somebody is contacted.' })
export const outcomeSchema = z
  .enum(OUTCOME_NAMES)
  .meta({ id: 'Outcome', description: 'What became of a contact.' })
export const resultCodeSchema = z
  .enum(RESULT_CODE_NAMES)
  .meta({ id: 'ResultCode', description: 'What came of a contact, as the record says.' })
export const purposeSchema = z.enum(PURPOSES).meta({ id: 'Purpose', description: 'Why.' })
export const targetRoleSchema = z
  .enum(TARGETS)
  .meta({ id: 'TargetRole', description: 'What the listener is to the debt.' })
export const pointKindSchema = z.enum(POINT_KINDS).meta({ id: 'PointKind' })
export const pointSourceSchema = z
  .enum(POINT_SOURCES)
  .meta({ id: 'PointSource', description: 'The lawful source of a contact point.' })
export const holdReasonSchema = z
  .enum(HOLD_REASONS)
  .meta({ id: 'HoldReason', description: 'Why collection stops.' })
export const hardshipSchema = z
  .enum(HARDSHIP_FLAGS)
  .meta({ id: 'HardshipFlag', description: 'Special hardship: contacted less often, never more.' })
export const guaranteeKindSchema = z.enum(GUARANTEE_KINDS).meta({
  id: 'GuaranteeKind',
  description: 'General, unless the contract says that the guarantor is liable jointly.',
})
export const caseStatusSchema = z.enum(STATUSES).meta({ id: 'CaseStatus' })
export const orgKindSchema = z.enum(['lender', 'agency']).meta({ id: 'OrgKind' })
