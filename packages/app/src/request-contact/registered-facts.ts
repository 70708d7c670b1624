import type {
  AccountFacts,
  EngagementFacts,
  LenderType,
  Product,
  QualificationFacts,
} from '@fencun/core/gate/request'
import type { CaseFile } from '../ports/case-store.ts'
import type { Engagement, Qualification } from '../ports/registers.ts'

/**
 * What is known of lender, product and money behind a case. What the lender's file does not say is
 * unknown: then every instrument binds, and content that needs the fact has no leave.
 */
export function accountOf(
  lenderType: LenderType | null,
  { product, principalFen }: Pick<CaseFile, 'product' | 'principalFen'>,
): AccountFacts {
  return {
    lenderType: lenderType ?? 'unknown',
    product: productOf(product),
    originatedOn: 'unknown',
    principalFen: principalFen ?? 'unknown',
    dueFen: 'unknown',
    disclosedCosts: 'unknown',
    marketingConsent: 'unknown',
  }
}

/** The words of placement files for a product. A word that could be several is none. */
const PRODUCT_WORDS: readonly (readonly [Product, RegExp])[] = [
  ['credit-card', /信用卡|贷记卡/],
  ['auto-loan', /车贷|汽车|购车/],
  ['consumer-loan', /消费贷|消费分期|信用贷|现金贷|网贷|个人消费/],
]

/** `unknown` for a word that nobody here knows, or that speaks of two products. */
export function productOf(text: string | null): AccountFacts['product'] {
  if (text === null) return 'unknown'
  const [found, ...more] = PRODUCT_WORDS.filter(([, words]) => words.test(text))
  return found === undefined || more.length > 0 ? 'unknown' : found[0]
}

/** The lender itself needs no engagement; of an agency that is on no register nothing is known. */
export function engagementOf(
  kind: 'lender' | 'agency' | undefined,
  known: Engagement | undefined,
): EngagementFacts | null {
  if (kind === 'lender') return null
  if (known === undefined) {
    return { evaluatedOn: 'unknown', impactAssessed: 'unknown', subcontracted: 'unknown' }
  }
  const { impactAssessedOn, evaluatedOn, subcontracted } = known
  return { evaluatedOn, impactAssessed: impactAssessedOn !== null, subcontracted }
}

export function qualificationOf(known: Qualification | undefined): QualificationFacts {
  if (known === undefined) {
    return { confidentialitySigned: 'unknown', suspended: 'unknown', trainedOn: 'unknown' }
  }
  const { trainedOn, confidentialitySigned, suspended } = known
  return { confidentialitySigned, suspended, trainedOn }
}
