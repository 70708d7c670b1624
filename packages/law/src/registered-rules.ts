import type { RuleCheck } from '@fencun/core/gate/rule'
import { check as agenciesPerDay } from '../rules/agencies-per-day/rule.ts'
import { check as agencyAssessed } from '../rules/agency-assessed/rule.ts'
import { check as agencyEvaluated } from '../rules/agency-evaluated/rule.ts'
import { check as agencyListed } from '../rules/agency-listed/rule.ts'
import { check as authorityWords } from '../rules/authority-words/rule.ts'
import { check as bankruptcy } from '../rules/bankruptcy/rule.ts'
import { check as callRecorded } from '../rules/call-recorded/rule.ts'
import { check as caseDials } from '../rules/case-dials/rule.ts'
import { check as channelPermitted } from '../rules/channel-permitted/rule.ts'
import { check as channelTraceable } from '../rules/channel-traceable/rule.ts'
import { check as channelsPerHour } from '../rules/channels-per-hour/rule.ts'
import { check as collectorAssigned } from '../rules/collector-assigned/rule.ts'
import { check as collectorQualified } from '../rules/collector-qualified/rule.ts'
import { check as commercialMessage } from '../rules/commercial-message/rule.ts'
import { check as complaintHold } from '../rules/complaint-hold/rule.ts'
import { check as connectedCap } from '../rules/connected-cap/rule.ts'
import { check as contactOnce } from '../rules/contact-once/rule.ts'
import { check as contactOnlyWhenLost } from '../rules/contact-only-when-lost/rule.ts'
import { check as contactRefused } from '../rules/contact-refused/rule.ts'
import { check as courtEnforcement } from '../rules/court-enforcement/rule.ts'
import { check as creditRepair } from '../rules/credit-repair/rule.ts'
import { check as criminalWording } from '../rules/criminal-wording/rule.ts'
import { check as debtorNotified } from '../rules/debtor-notified/rule.ts'
import { check as debtorOnly } from '../rules/debtor-only/rule.ts'
import { check as debtorPreference } from '../rules/debtor-preference/rule.ts'
import { check as deceased } from '../rules/deceased/rule.ts'
import { check as disclosedCosts } from '../rules/disclosed-costs/rule.ts'
import { check as disputeHold } from '../rules/dispute-hold/rule.ts'
import { check as guarantorLiable } from '../rules/guarantor-liable/rule.ts'
import { check as hardshipInterval } from '../rules/hardship-interval/rule.ts'
import { check as holidayBan } from '../rules/holiday-ban/rule.ts'
import { check as identityUnverified } from '../rules/identity-unverified/rule.ts'
import { check as inboundDemand } from '../rules/inbound-demand/rule.ts'
import { check as incapacity } from '../rules/incapacity/rule.ts'
import { check as lawfulSource } from '../rules/lawful-source/rule.ts'
import { check as ledgerAmount } from '../rules/ledger-amount/rule.ts'
import { check as letterContent } from '../rules/letter-content/rule.ts'
import { check as letterLiable } from '../rules/letter-liable/rule.ts'
import { check as letterMasked } from '../rules/letter-masked/rule.ts'
import { check as machineLabelled } from '../rules/machine-labelled/rule.ts'
import { check as noNewDebt } from '../rules/no-new-debt/rule.ts'
import { check as noSubcontract } from '../rules/no-subcontract/rule.ts'
import { check as noThreat } from '../rules/no-threat/rule.ts'
import { check as noteReview } from '../rules/note-review/rule.ts'
import { check as numberAttempts } from '../rules/number-attempts/rule.ts'
import { check as numberValid } from '../rules/number-valid/rule.ts'
import { check as officialPayment } from '../rules/official-payment/rule.ts'
import { check as personAttempts } from '../rules/person-attempts/rule.ts'
import { check as planActive } from '../rules/plan-active/rule.ts'
import { check as prison } from '../rules/prison/rule.ts'
import { check as privateTool } from '../rules/private-tool/rule.ts'
import { check as publicPosting } from '../rules/public-posting/rule.ts'
import { check as quietHours } from '../rules/quiet-hours/rule.ts'
import { check as sensitiveThirdParty } from '../rules/sensitive-third-party/rule.ts'
import { check as settled } from '../rules/settled/rule.ts'
import { check as smallBalance } from '../rules/small-balance/rule.ts'
import { check as stopList } from '../rules/stop-list/rule.ts'
import { check as templateApproved } from '../rules/template-approved/rule.ts'
import { check as thirdPartyDisclosure } from '../rules/third-party-disclosure/rule.ts'
import { check as triesApart } from '../rules/tries-apart/rule.ts'
import { check as trueFacts } from '../rules/true-facts/rule.ts'
import { check as trueIdentity } from '../rules/true-identity/rule.ts'
import { check as visitCap } from '../rules/visit-cap/rule.ts'
import { check as visitPair } from '../rules/visit-pair/rule.ts'
import { check as visitRecorded } from '../rules/visit-recorded/rule.ts'

/** Every rule folder by its id. A folder that is not named here is refused by the loader. */
export const REGISTERED_RULES: ReadonlyMap<string, RuleCheck> = new Map([
  ['agencies-per-day', agenciesPerDay],
  ['agency-assessed', agencyAssessed],
  ['agency-evaluated', agencyEvaluated],
  ['agency-listed', agencyListed],
  ['authority-words', authorityWords],
  ['bankruptcy', bankruptcy],
  ['call-recorded', callRecorded],
  ['case-dials', caseDials],
  ['channel-permitted', channelPermitted],
  ['channel-traceable', channelTraceable],
  ['channels-per-hour', channelsPerHour],
  ['collector-assigned', collectorAssigned],
  ['collector-qualified', collectorQualified],
  ['commercial-message', commercialMessage],
  ['complaint-hold', complaintHold],
  ['connected-cap', connectedCap],
  ['contact-once', contactOnce],
  ['contact-only-when-lost', contactOnlyWhenLost],
  ['contact-refused', contactRefused],
  ['court-enforcement', courtEnforcement],
  ['credit-repair', creditRepair],
  ['criminal-wording', criminalWording],
  ['debtor-notified', debtorNotified],
  ['debtor-only', debtorOnly],
  ['debtor-preference', debtorPreference],
  ['deceased', deceased],
  ['disclosed-costs', disclosedCosts],
  ['dispute-hold', disputeHold],
  ['guarantor-liable', guarantorLiable],
  ['hardship-interval', hardshipInterval],
  ['holiday-ban', holidayBan],
  ['identity-unverified', identityUnverified],
  ['inbound-demand', inboundDemand],
  ['incapacity', incapacity],
  ['lawful-source', lawfulSource],
  ['ledger-amount', ledgerAmount],
  ['letter-content', letterContent],
  ['letter-liable', letterLiable],
  ['letter-masked', letterMasked],
  ['machine-labelled', machineLabelled],
  ['no-new-debt', noNewDebt],
  ['no-subcontract', noSubcontract],
  ['no-threat', noThreat],
  ['note-review', noteReview],
  ['number-attempts', numberAttempts],
  ['number-valid', numberValid],
  ['official-payment', officialPayment],
  ['person-attempts', personAttempts],
  ['plan-active', planActive],
  ['prison', prison],
  ['private-tool', privateTool],
  ['public-posting', publicPosting],
  ['quiet-hours', quietHours],
  ['sensitive-third-party', sensitiveThirdParty],
  ['settled', settled],
  ['small-balance', smallBalance],
  ['stop-list', stopList],
  ['template-approved', templateApproved],
  ['third-party-disclosure', thirdPartyDisclosure],
  ['tries-apart', triesApart],
  ['true-facts', trueFacts],
  ['true-identity', trueIdentity],
  ['visit-cap', visitCap],
  ['visit-pair', visitPair],
  ['visit-recorded', visitRecorded],
])
