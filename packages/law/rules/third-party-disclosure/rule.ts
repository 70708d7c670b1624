import { declares, isStranger } from '@fencun/core/gate/declared'
import type { ContactRequest, ContentCategory, Disclosure } from '@fencun/core/gate/request'
import type { Objection, RuleCheck } from '@fencun/core/gate/rule'
import type { Channel } from '@fencun/core/timeline/contact'

const PAYER = 'third-party-disclosure.payer-may-learn'
const OPEN_TO_ALL: readonly Channel[] = ['public_post', 'fax_unattended']
/** Whoever hears such words knows that there is a debt. */
const TELLING: readonly ContentCategory[] = [
  'criminal-law',
  'credit-reporting',
  'credit-repair-promise',
  'court-will-enforce',
  'undisclosed-fee',
]

/** What somebody who owes nothing would learn, beyond what paying for the debtor needs. */
export const check: RuleCheck = ({ request, params }) => {
  const { channel, content, direction, role } = request
  if (direction === 'outbound' && OPEN_TO_ALL.includes(channel)) return told('everybody', ['debt'])
  if (!isStranger(request)) return undefined
  const payer = content?.listenerOffersToPay === true
  const permitted: readonly string[] = payer ? params.set(PAYER) : []
  const beyond = disclosedBy(request).filter((one) => !permitted.includes(one))
  if (beyond.length === 0) return undefined
  return { ...told(role, beyond), ...(payer && { parameter: PAYER }) }
}

function told(listener: string, disclosed: readonly Disclosure[]): Objection {
  const measured = { listener, disclosed: disclosed.join(', ') }
  return { verdict: 'DENY', reason: 'DISCLOSURE_TO_THIRD_PARTY', measured, limit: {} }
}

function disclosedBy(request: ContactRequest): readonly Disclosure[] {
  const { discloses = [], demandsFen, costItems = [] } = request.content ?? {}
  const asks = demandsFen !== undefined || costItems.length > 0
  const hints = TELLING.some((category) => declares(request, category))
  return [
    ...new Set<Disclosure>([
      ...(hints ? ['debt' as const] : []),
      ...(asks ? ['amount' as const] : []),
      ...discloses,
    ]),
  ]
}
