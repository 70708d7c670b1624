import type { Channel } from '../timeline/contact.ts'
import type { Scope } from './parameter.ts'
import type { AccountFacts, Known, LenderType, Product } from './request.ts'

/** What decides which instruments and numbers bind: the lender, the product, the channel. */
export interface Place {
  readonly lenderType: Known<LenderType>
  readonly product: Known<Product>
  readonly channel: Channel
}

export function placeOf(account: AccountFacts | undefined, channel: Channel): Place {
  const { lenderType = 'unknown', product = 'unknown' } = account ?? {}
  return { lenderType, product, channel }
}

/** Does it bind here? What is not known is inside every scope: more law binds, never less. */
export function isInScope(
  scope: Scope | undefined,
  { lenderType, product, channel }: Place,
): boolean {
  if (scope === undefined) return true
  return (
    (lenderType === 'unknown' || (scope.lenderTypes?.includes(lenderType) ?? true)) &&
    (product === 'unknown' || (scope.products?.includes(product) ?? true)) &&
    (scope.channels?.includes(channel) ?? true)
  )
}
