import {
  CONTENT_CATEGORIES,
  DISCLOSURES,
  LENDER_TYPES,
  LETTER_FIELDS,
  PRODUCTS,
} from '@fencun/core/gate/request'
import { fen } from '@fencun/core/money/fen'
import { GUARANTEE_KINDS } from '@fencun/core/timeline/event'
import { type Fields, fields, type Node, text } from './read-yaml.ts'
import {
  type AccountGiven,
  type ContentGiven,
  type GuaranteeGiven,
  MACHINE_VOICES,
  type StandingGiven,
  TEMPLATES,
  type ThirdPartyGiven,
} from './scenario.ts'
import { civilDay, count, known, or, some, word, yesNo, yuan } from './scenario-values.ts'

export function readThirdParty(at: Fields): ThirdPartyGiven {
  return {
    contactConnectedTotal: or(at, 'contactConnectedTotal', count, 0),
    contactAsked: or(at, 'contactAsked', yesNo, false),
    contactOffersToPay: or(at, 'contactOffersToPay', yesNo, false),
    contactSensitive: or(at, 'contactSensitive', yesNo, false),
    refusedElsewhere: or(at, 'refusedElsewhere', known(yesNo), false),
    guarantee: or<GuaranteeGiven | null>(at, 'guarantee', readGuarantee, null),
  }
}

const TERMS = ['signed', 'kind', 'periodEnd', 'claimedInTime', 'preEnforced']

/** Without an agreement about it a guarantee is general (Civil Code 686). */
function readGuarantee(node: Node): GuaranteeGiven {
  const at = fields(node, [], TERMS)
  return {
    signed: or(at, 'signed', yesNo, true),
    kind: or(at, 'kind', word(GUARANTEE_KINDS), 'general'),
    periodEnd: or<GuaranteeGiven['periodEnd']>(at, 'periodEnd', known(civilDay), null),
    claimedInTime: or(at, 'claimedInTime', yesNo, false),
    preEnforced: or(at, 'preEnforced', yesNo, false),
  }
}

export function readContent(at: Fields): ContentGiven {
  return {
    content: or(at, 'content', some(word(CONTENT_CATEGORIES)), []),
    discloses: or(at, 'discloses', readDiscloses, []),
    template: or<ContentGiven['template']>(at, 'template', word(TEMPLATES), null),
    demands: or<ContentGiven['demands']>(at, 'demands', yuan, null),
    costItems: or(at, 'costItems', some(text), []),
    masked: or(at, 'masked', known(yesNo), true),
    letterShows: or<ContentGiven['letterShows']>(
      at,
      'letterShows',
      known(some(word(LETTER_FIELDS))),
      LETTER_FIELDS,
    ),
    machineVoice: or(at, 'machineVoice', word(MACHINE_VOICES), 'none'),
  }
}

/** `true` alone means what it mostly means: that there is a debt, and of how much. */
function readDiscloses(node: Node): ContentGiven['discloses'] {
  if (Array.isArray(node.value) || isDisclosure(node.value)) return some(word(DISCLOSURES))(node)
  return yesNo(node) ? ['debt', 'amount'] : []
}

function isDisclosure(value: unknown): boolean {
  return typeof value === 'string' && value !== 'true' && value !== 'false'
}

/** So much is due where an example does not say: more than any threshold of the law. */
const PRINCIPAL = fen(10_000_000n)

/**
 * The loan behind the case. Of an unknown lender and product every instrument binds; only where
 * criminal law is quoted does the example speak of a card unless it says otherwise, since of
 * anything else nobody may quote it.
 */
export function readLoan(at: Fields): AccountGiven {
  const quotes = readContent(at).content.includes('criminal-law')
  return {
    accountKnown: or(at, 'accountKnown', yesNo, true),
    lenderType: or(at, 'lenderType', known(word(LENDER_TYPES)), 'unknown'),
    product: or(at, 'product', known(word(PRODUCTS)), quotes ? 'credit-card' : 'unknown'),
    principal: or(at, 'principal', known(yuan), PRINCIPAL),
    due: or(at, 'due', known(yuan), PRINCIPAL),
    originated: or<AccountGiven['originated']>(at, 'originated', known(civilDay), 'unknown'),
    disclosedCosts: or(at, 'disclosedCosts', known(some(text)), []),
    marketingConsent: or(at, 'marketingConsent', known(yesNo), false),
    limitationUntil: or<AccountGiven['limitationUntil']>(
      at,
      'limitationUntil',
      known(civilDay),
      null,
    ),
  }
}

export function readQualified(at: Fields): StandingGiven {
  const evaluated = or<StandingGiven['evaluatedOn']>(at, 'evaluatedOn', dayOrNone, null)
  return {
    engagementKept: or(at, 'engagementKept', yesNo, true),
    subcontract: or(at, 'subcontract', known(yesNo), false),
    impactAssessed: or(at, 'impactAssessed', known(yesNo), true),
    evaluatedOn: evaluated,
    qualificationKept: or(at, 'qualificationKept', yesNo, true),
    trainedOn: or<StandingGiven['trainedOn']>(at, 'trainedOn', dayOrNone, null),
    confidentialitySigned: or(at, 'confidentialitySigned', known(yesNo), true),
    suspended: or(at, 'suspended', known(yesNo), false),
  }
}

/** A day, `none` for never, or `unknown`. */
function dayOrNone(node: Node): Exclude<StandingGiven['trainedOn'], null> {
  return node.value === 'none' ? 'none' : known(civilDay)(node)
}
