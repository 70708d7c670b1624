import type { RuleCheck } from '@fencun/core/gate/rule'
import { check as connectedCap } from '../rules/connected-cap/rule.ts'
import { check as contactRefused } from '../rules/contact-refused/rule.ts'
import { check as quietHours } from '../rules/quiet-hours/rule.ts'

/** Every rule folder by its id. A folder that is not named here is refused by the loader. */
export const REGISTERED_RULES: ReadonlyMap<string, RuleCheck> = new Map([
  ['connected-cap', connectedCap],
  ['contact-refused', contactRefused],
  ['quiet-hours', quietHours],
])
