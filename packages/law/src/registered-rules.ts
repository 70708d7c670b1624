import type { RuleCheck } from '@fencun/core/gate/rule'
import { check as agencyListed } from '../rules/agency-listed/rule.ts'
import { check as bankruptcy } from '../rules/bankruptcy/rule.ts'
import { check as callRecorded } from '../rules/call-recorded/rule.ts'
import { check as caseDials } from '../rules/case-dials/rule.ts'
import { check as channelPermitted } from '../rules/channel-permitted/rule.ts'
import { check as channelTraceable } from '../rules/channel-traceable/rule.ts'
import { check as collectorAssigned } from '../rules/collector-assigned/rule.ts'
import { check as complaintHold } from '../rules/complaint-hold/rule.ts'
import { check as connectedCap } from '../rules/connected-cap/rule.ts'
import { check as contactOnlyWhenLost } from '../rules/contact-only-when-lost/rule.ts'
import { check as contactRefused } from '../rules/contact-refused/rule.ts'
import { check as debtorNotified } from '../rules/debtor-notified/rule.ts'
import { check as debtorOnly } from '../rules/debtor-only/rule.ts'
import { check as debtorPreference } from '../rules/debtor-preference/rule.ts'
import { check as deceased } from '../rules/deceased/rule.ts'
import { check as disputeHold } from '../rules/dispute-hold/rule.ts'
import { check as hardshipInterval } from '../rules/hardship-interval/rule.ts'
import { check as holidayBan } from '../rules/holiday-ban/rule.ts'
import { check as identityUnverified } from '../rules/identity-unverified/rule.ts'
import { check as incapacity } from '../rules/incapacity/rule.ts'
import { check as lawfulSource } from '../rules/lawful-source/rule.ts'
import { check as noteReview } from '../rules/note-review/rule.ts'
import { check as numberAttempts } from '../rules/number-attempts/rule.ts'
import { check as numberValid } from '../rules/number-valid/rule.ts'
import { check as planActive } from '../rules/plan-active/rule.ts'
import { check as prison } from '../rules/prison/rule.ts'
import { check as quietHours } from '../rules/quiet-hours/rule.ts'
import { check as settled } from '../rules/settled/rule.ts'
import { check as stopList } from '../rules/stop-list/rule.ts'
import { check as visitCap } from '../rules/visit-cap/rule.ts'
import { check as visitPair } from '../rules/visit-pair/rule.ts'
import { check as visitRecorded } from '../rules/visit-recorded/rule.ts'

/** Every rule folder by its id. A folder that is not named here is refused by the loader. */
export const REGISTERED_RULES: ReadonlyMap<string, RuleCheck> = new Map([
  ['agency-listed', agencyListed],
  ['bankruptcy', bankruptcy],
  ['call-recorded', callRecorded],
  ['case-dials', caseDials],
  ['channel-permitted', channelPermitted],
  ['channel-traceable', channelTraceable],
  ['collector-assigned', collectorAssigned],
  ['complaint-hold', complaintHold],
  ['connected-cap', connectedCap],
  ['contact-only-when-lost', contactOnlyWhenLost],
  ['contact-refused', contactRefused],
  ['debtor-notified', debtorNotified],
  ['debtor-only', debtorOnly],
  ['debtor-preference', debtorPreference],
  ['deceased', deceased],
  ['dispute-hold', disputeHold],
  ['hardship-interval', hardshipInterval],
  ['holiday-ban', holidayBan],
  ['identity-unverified', identityUnverified],
  ['incapacity', incapacity],
  ['lawful-source', lawfulSource],
  ['note-review', noteReview],
  ['number-attempts', numberAttempts],
  ['number-valid', numberValid],
  ['plan-active', planActive],
  ['prison', prison],
  ['quiet-hours', quietHours],
  ['settled', settled],
  ['stop-list', stopList],
  ['visit-cap', visitCap],
  ['visit-pair', visitPair],
  ['visit-recorded', visitRecorded],
])
