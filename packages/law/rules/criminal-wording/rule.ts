import { declares } from '@fencun/core/gate/declared'
import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'
import { fen, formatYuan } from '@fencun/core/money/fen'

const PRINCIPAL = 'criminal-wording.principal'
const PRODUCTS = 'criminal-wording.products'

/** Principal counts as the courts count it: repayments reduce it first, interest and fees are not in it. */
export const check: RuleCheck = ({ request, facts: { account }, params }) => {
  if (!declares(request, 'criminal-law')) return undefined
  const { product = 'unknown', principalFen = 'unknown' } = account ?? {}
  if (product === 'unknown') return factUnknown('product')
  const products = params.set(PRODUCTS)
  const finding = { verdict: 'DENY' } as const
  if (!products.includes(product)) {
    const limit = { products: products.join(', ') }
    const reason = 'CRIMINAL_WORDING_LOAN'
    return { ...finding, reason, measured: { product }, limit, parameter: PRODUCTS }
  }
  if (principalFen === 'unknown') return factUnknown('principal')
  const principalMin = fen(BigInt(params.number(PRINCIPAL)))
  if (principalFen >= principalMin) return undefined
  return {
    ...finding,
    reason: 'CRIMINAL_WORDING',
    measured: { principal: formatYuan(principalFen) },
    limit: { principalMin: formatYuan(principalMin) },
    parameter: PRINCIPAL,
  }
}
