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
import { civilDay, count, known, or, some, stated, word, yesNo, yuan } from './scenario-values.ts'

export function readThirdParty(at: Fields): ThirdPartyGiven {
  return {
    contactConnectedTotal: stated(at, 'contactConnectedTotal', count, 0),
    contactAsked: or(at, 'contactAsked', yesNo, false),
    contactOffersToPay: or(at, 'contactOffersToPay', yesNo, false),
    contactSensitive: stated(at, 'contactSensitive', yesNo, false),
    refusedElsewhere: stated(at, 'refusedElsewhere', known(yesNo), false),
    guarantee: or<GuaranteeGiven | null>(at, 'guarantee', readGuarantee, null),
  }
}

const TERMS = ['signed', 'kind', 'periodEnd', 'claimedInTime', 'preEnforced']

/** Without an agreement about it a guarantee is general (Civil Code 686). */
function readGuarantee(node: Node): GuaranteeGiven {
  const at = fields(node, [], TERMS)
  return {
    signed: stated(at, 'signed', yesNo, true),
    kind: or(at, 'kind', word(GUARANTEE_KINDS), 'general'),
    periodEnd: stated<GuaranteeGiven['periodEnd']>(at, 'periodEnd', known(civilDay), null),
    claimedInTime: or(at, 'claimedInTime', yesNo, false),
    preEnforced: or(at, 'preEnforced', yesNo, false),
  }
}

export function readContent(at: Fields): ContentGiven {
  return {
    content: or(at, 'content', some(word(CONTENT_CATEGORIES)), []),
    discloses: stated(at, 'discloses', readDiscloses, []),
    template: stated<ContentGiven['template']>(at, 'template', word(TEMPLATES), null),
    demands: or<ContentGiven['demands']>(at, 'demands', yuan, null),
    costItems: or(at, 'costItems', some(text), []),
    masked: stated(at, 'masked', known(yesNo), true),
    letterShows: stated<ContentGiven['letterShows']>(
      at,
      'letterShows',
      known(some(word(LETTER_FIELDS))),
      LETTER_FIELDS,
    ),
    machineVoice: stated(at, 'machineVoice', word(MACHINE_VOICES), 'none'),
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
 * anything else nobody may quote it. The principal is then the point, and nobody guesses it.
 */
export function readLoan(at: Fields): AccountGiven {
  const quotes = readContent(at).content.includes('criminal-law')
  return {
    accountKnown: stated(at, 'accountKnown', yesNo, true),
    lenderType: stated(at, 'lenderType', known(word(LENDER_TYPES)), 'unknown'),
    product: stated(at, 'product', known(word(PRODUCTS)), quotes ? 'credit-card' : 'unknown'),
    principal: stated(at, 'principal', known(yuan), quotes ? 'unknown' : PRINCIPAL),
    due: stated(at, 'due', known(yuan), PRINCIPAL),
    originated: or<AccountGiven['originated']>(at, 'originated', known(civilDay), 'unknown'),
    disclosedCosts: stated(at, 'disclosedCosts', known(some(text)), []),
    marketingConsent: stated(at, 'marketingConsent', known(yesNo), false),
    limitationUntil: stated<AccountGiven['limitationUntil']>(
      at,
      'limitationUntil',
      known(civilDay),
      null,
    ),
  }
}

export function readQualified(at: Fields): StandingGiven {
  const evaluated = stated<StandingGiven['evaluatedOn']>(at, 'evaluatedOn', dayOrNone, null)
  return {
    engagementKept: stated(at, 'engagementKept', yesNo, true),
    subcontract: stated(at, 'subcontract', known(yesNo), false),
    impactAssessed: stated(at, 'impactAssessed', known(yesNo), true),
    evaluatedOn: evaluated,
    qualificationKept: stated(at, 'qualificationKept', yesNo, true),
    trainedOn: stated<StandingGiven['trainedOn']>(at, 'trainedOn', dayOrNone, null),
    confidentialitySigned: stated(at, 'confidentialitySigned', known(yesNo), true),
    suspended: stated(at, 'suspended', known(yesNo), false),
  }
}

/** A day, `none` for never, or `unknown`. */
function dayOrNone(node: Node): Exclude<StandingGiven['trainedOn'], null> {
  return node.value === 'none' ? 'none' : known(civilDay)(node)
}
