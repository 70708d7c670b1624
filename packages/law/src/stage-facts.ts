import type {
  AccountFacts,
  DeclaredContent,
  EngagementFacts,
  GateFacts,
  Known,
  QualificationFacts,
} from '@fencun/core/gate/request'
import { lineId, orgId, staffId } from '@fencun/core/ids'
import { beijingDay, type Day, plusDays } from '@fencun/core/time/beijing'
import type { Channel } from '@fencun/core/timeline/contact'
import type { Scenario } from './scenario.ts'
import { orgOf } from './stage-names.ts'

/** What is true of agency, collector, line and account in an example. */
export function factsOf(scenario: Scenario): GateFacts {
  const { accountKnown, engagementKept, qualificationKept, refusedElsewhere } = scenario
  return {
    org: orgId(orgOf(scenario)),
    orgKind: scenario.agency ? 'agency' : 'lender',
    agencyListed: scenario.agencyListed,
    staff: staffId('collector-1'),
    role: scenario.role,
    staffActive: scenario.actorOk,
    assigned: scenario.assigned,
    line: lineId('line-1'),
    recording: scenario.recording,
    ...(accountKnown && { account: accountOf(scenario) }),
    ...(engagementKept && { engagement: engagementOf(scenario) }),
    ...(qualificationKept && { qualification: qualificationOf(scenario) }),
    refusedElsewhere,
  }
}

/** Far beyond any deadline of an example, and a training or an evaluation not long ago. */
const FAR_DAYS = 1000
const RECENT_DAYS = 30

function accountOf(scenario: Scenario): AccountFacts {
  const { lenderType, product, disclosedCosts, marketingConsent, at } = scenario
  return {
    lenderType,
    product,
    disclosedCosts,
    marketingConsent,
    originatedOn: scenario.originated,
    principalFen: scenario.principal,
    dueFen: scenario.due,
    limitationUntil: scenario.limitationUntil ?? plusDays(beijingDay(at), FAR_DAYS),
  }
}

function engagementOf(scenario: Scenario): EngagementFacts | null {
  const { agency, impactAssessed, subcontract } = scenario
  if (!agency) return null
  const evaluatedOn = lastDay(scenario, scenario.evaluatedOn)
  return { impactAssessed, evaluatedOn, subcontracted: subcontract }
}

function qualificationOf(scenario: Scenario): QualificationFacts {
  const { confidentialitySigned, suspended } = scenario
  return { trainedOn: lastDay(scenario, scenario.trainedOn), confidentialitySigned, suspended }
}

function lastDay({ at }: Scenario, given: Known<Day> | 'none' | null): Known<Day | null> {
  if (given === 'none') return null
  return given ?? plusDays(beijingDay(at), -RECENT_DAYS)
}

/** A free talk is not declared; what is written or spoken by a machine follows a template. */
const SCRIPTED: readonly Channel[] = [
  'voice_notice',
  'sms',
  'email',
  'wework',
  'letter',
  'public_post',
  'fax_unattended',
]

/** What the example says of its text; undefined when it is a free talk about which nothing is said. */
export function contentOf(scenario: Scenario): DeclaredContent | undefined {
  const { content, discloses, demands, costItems, machineVoice, letterShows, masked } = scenario
  const template = templateOf(scenario)
  if (template === 'undeclared') return undefined
  return {
    template: template === 'none' ? null : 'script-1@1',
    templateApproved: template === 'unknown' ? 'unknown' : template === 'approved',
    categories: content,
    discloses,
    ...(demands !== null && { demandsFen: demands }),
    ...(costItems.length > 0 && { costItems }),
    masked,
    ...(letterShows !== 'unknown' && { shows: letterShows }),
    ...(machineVoice !== 'none' && { machineLabelled: labelled(machineVoice) }),
    listenerOffersToPay: scenario.contactOffersToPay,
  }
}

/** Where something is said of the text it follows an approved template, unless it is said not to. */
function templateOf(scenario: Scenario): NonNullable<Scenario['template']> {
  const { content, discloses, demands, costItems, machineVoice, contactOffersToPay } = scenario
  const says = [...content, ...discloses, ...costItems].length > 0 || demands !== null
  const declared = says || contactOffersToPay || machineVoice !== 'none'
  const usual = declared || SCRIPTED.includes(scenario.channel) ? 'approved' : 'undeclared'
  return scenario.template ?? usual
}

function labelled(voice: Exclude<Scenario['machineVoice'], 'none'>): Known<boolean> {
  return voice === 'unknown' ? 'unknown' : voice === 'labelled'
}
