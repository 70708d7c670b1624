import {
  CONTENT_CATEGORIES,
  DISCLOSURES,
  type Known,
  LETTER_FIELDS,
  type VisitPlan,
} from '../gate/request.ts'
import type { KeptDeclaration } from './declared.ts'
import {
  type Fields,
  fieldsOf,
  flagOf,
  listOf,
  malformed,
  oneOf,
  orNull,
  textOf,
  type Value,
  wholeOf,
} from './read-value.ts'

/** Reads what was declared of a contact; both parts may be left out. */
export function declarationOf({ find }: Fields): KeptDeclaration {
  const [visit, content] = [find('visit'), find('content')]
  return {
    ...(visit && { visit: visitOf(visit) }),
    ...(content && { content: contentOf(content) }),
  }
}

function visitOf(value: Value): VisitPlan {
  return fieldsOf(value, ({ take }) => ({
    visitors: wholeOf(take('visitors')),
    recording: knownOf(take('recording')),
    askedByDebtor: flagOf(take('askedByDebtor')),
  }))
}

function contentOf(value: Value): NonNullable<KeptDeclaration['content']> {
  return fieldsOf(value, ({ take, find }) => {
    const [demands, costs, shows] = ['demandsFen', 'costItems', 'shows'].map(find)
    const [masked, labelled, offers] = ['masked', 'machineLabelled', 'listenerOffersToPay'].map(
      find,
    )
    return {
      template: orNull(take('template'), textOf),
      templateApproved: knownOf(take('templateApproved')),
      categories: listOf(take('categories'), (one) => oneOf(one, CONTENT_CATEGORIES)),
      discloses: listOf(take('discloses'), (one) => oneOf(one, DISCLOSURES)),
      ...(demands && { demandsFen: fenTextOf(demands) }),
      ...(costs && { costItems: listOf(costs, textOf) }),
      ...(shows && { shows: listOf(shows, (one) => oneOf(one, LETTER_FIELDS)) }),
      ...(masked && { masked: knownOf(masked) }),
      ...(labelled && { machineLabelled: knownOf(labelled) }),
      ...(offers && { listenerOffersToPay: flagOf(offers) }),
    }
  })
}

function knownOf(value: Value): Known<boolean> {
  return value.value === 'unknown' ? 'unknown' : flagOf(value)
}

/** An amount in fen, written as text. */
export function fenTextOf(value: Value): string {
  const text = textOf(value)
  return /^-?\d{1,18}$/.test(text) ? text : malformed('an amount in fen is expected', value.place)
}
