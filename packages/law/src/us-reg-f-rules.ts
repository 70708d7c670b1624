import type { RuleCheck } from '@fencun/core/gate/rule'
import { check as afterConversation } from '../us-reg-f/rules/after-conversation/rule.ts'
import { check as callFrequency } from '../us-reg-f/rules/call-frequency/rule.ts'
import { check as callPattern } from '../us-reg-f/rules/call-pattern/rule.ts'
import { check as communicationCeased } from '../us-reg-f/rules/communication-ceased/rule.ts'
import { check as cumulativeContacts } from '../us-reg-f/rules/cumulative-contacts/rule.ts'
import { check as designatedInconvenient } from '../us-reg-f/rules/designated-inconvenient/rule.ts'
import { check as employerForbids } from '../us-reg-f/rules/employer-forbids/rule.ts'
import { check as mediumRefused } from '../us-reg-f/rules/medium-refused/rule.ts'
import { check as quietHours } from '../us-reg-f/rules/quiet-hours/rule.ts'
import { check as represented } from '../us-reg-f/rules/represented/rule.ts'
import { check as thirdParty } from '../us-reg-f/rules/third-party/rule.ts'

/** Every rule folder of the second pack by its id; the loader refuses any other. */
export const US_REG_F_RULES: ReadonlyMap<string, RuleCheck> = new Map([
  ['after-conversation', afterConversation],
  ['call-frequency', callFrequency],
  ['call-pattern', callPattern],
  ['communication-ceased', communicationCeased],
  ['cumulative-contacts', cumulativeContacts],
  ['designated-inconvenient', designatedInconvenient],
  ['employer-forbids', employerForbids],
  ['medium-refused', mediumRefused],
  ['quiet-hours', quietHours],
  ['represented', represented],
  ['third-party', thirdParty],
])
