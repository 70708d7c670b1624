import type { Scope } from '@fencun/core/gate/parameter'
import { LENDER_TYPES, PRODUCTS } from '@fencun/core/gate/request'
import { CHANNELS } from '@fencun/core/timeline/contact'
import { type Fields, fields, LawPackError, list, type Node, oneOf } from './read-yaml.ts'

/**
 * Whom an instrument or a number binds: `{ lenderTypes: [bank], products: [credit-card] }`. A list
 * that is left out means all. @throws LawPackError also for an empty list, which would bind nobody
 */
export function readScope(node: Node): Scope {
  const at = fields(node, [], ['lenderTypes', 'products', 'channels'])
  const [lenderTypes, products, channels] = [
    readList(at, 'lenderTypes', LENDER_TYPES),
    readList(at, 'products', PRODUCTS),
    readList(at, 'channels', CHANNELS),
  ]
  return {
    ...(lenderTypes && { lenderTypes }),
    ...(products && { products }),
    ...(channels && { channels }),
  }
}

function readList<T extends string>(
  at: Fields,
  key: string,
  options: readonly T[],
): readonly T[] | undefined {
  const node = at.find(key)
  if (node === undefined) return undefined
  const members = list(node, (item) => oneOf(item, options))
  if (members.length > 0) return members
  throw new LawPackError('a list with at least one member is expected', node.place)
}

/** Both scopes at once: what is outside of either is outside. */
export function narrower(
  outer: Scope | undefined,
  inner: Scope | undefined,
  place: string,
): Scope | undefined {
  if (outer === undefined || inner === undefined) return inner ?? outer
  const lenderTypes = common(outer.lenderTypes, inner.lenderTypes, place)
  const products = common(outer.products, inner.products, place)
  const channels = common(outer.channels, inner.channels, place)
  return {
    ...(lenderTypes && { lenderTypes }),
    ...(products && { products }),
    ...(channels && { channels }),
  }
}

function common<T>(
  outer: readonly T[] | undefined,
  inner: readonly T[] | undefined,
  place: string,
): readonly T[] | undefined {
  if (outer === undefined || inner === undefined) return inner ?? outer
  const both = inner.filter((member) => outer.includes(member))
  if (both.length > 0) return both
  throw new LawPackError('the number is for nobody whom its instrument binds', place)
}
