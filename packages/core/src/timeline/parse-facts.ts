import {
  type EngagementFacts,
  type Known,
  LENDER_TYPES,
  PRODUCTS,
  type QualificationFacts,
} from '../gate/request.ts'
import type { Day } from '../time/beijing.ts'
import type { KeptFacts } from './kept-facts.ts'
import { fenTextOf } from './parse-declared.ts'
import {
  dayNumberOf,
  fieldsOf,
  flagOf,
  listOf,
  oneOf,
  orNull,
  textOf,
  type Value,
} from './read-value.ts'

/** Reads the facts that a decision rested on. */
export function keptFactsOf(value: Value): KeptFacts {
  return fieldsOf(value, ({ take, find }) => {
    const [refused, account, engagement, qualification] = [
      'refusedElsewhere',
      'account',
      'engagement',
      'qualification',
    ].map(find)
    return {
      orgKind: oneOf(take('orgKind'), ['lender', 'agency'] as const),
      agencyListed: flagKnown(take('agencyListed')),
      role: textOf(take('role')),
      staffActive: flagKnown(take('staffActive')),
      assigned: flagKnown(take('assigned')),
      recording: flagKnown(take('recording')),
      ...(refused && { refusedElsewhere: flagKnown(refused) }),
      ...(account && { account: accountOf(account) }),
      ...(engagement && { engagement: orNull(engagement, engagementOf) }),
      ...(qualification && { qualification: qualificationOf(qualification) }),
    }
  })
}

function accountOf(value: Value): NonNullable<KeptFacts['account']> {
  return fieldsOf(value, ({ take, find }) => {
    const limitation = find('limitationUntil')
    return {
      lenderType: known(take('lenderType'), (one) => oneOf(one, LENDER_TYPES)),
      product: known(take('product'), (one) => oneOf(one, PRODUCTS)),
      originatedOn: known(take('originatedOn'), dayNumberOf),
      principalFen: known(take('principalFen'), fenTextOf),
      dueFen: known(take('dueFen'), fenTextOf),
      disclosedCosts: known(take('disclosedCosts'), (one) => listOf(one, textOf)),
      marketingConsent: flagKnown(take('marketingConsent')),
      ...(limitation && { limitationUntil: known(limitation, dayNumberOf) }),
    }
  })
}

function engagementOf(value: Value): EngagementFacts {
  return fieldsOf(value, ({ take }) => ({
    impactAssessed: flagKnown(take('impactAssessed')),
    evaluatedOn: dayKnown(take('evaluatedOn')),
    subcontracted: flagKnown(take('subcontracted')),
  }))
}

function qualificationOf(value: Value): QualificationFacts {
  return fieldsOf(value, ({ take }) => ({
    trainedOn: dayKnown(take('trainedOn')),
    confidentialitySigned: flagKnown(take('confidentialitySigned')),
    suspended: flagKnown(take('suspended')),
  }))
}

function known<T>(value: Value, read: (value: Value) => T): Known<T> {
  return value.value === 'unknown' ? 'unknown' : read(value)
}

function flagKnown(value: Value): Known<boolean> {
  return known(value, flagOf)
}

function dayKnown(value: Value): Known<Day | null> {
  return known(value, (one) => orNull(one, dayNumberOf))
}
