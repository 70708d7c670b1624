/** Things by lender, each with its place in the list, so that answers can be put back in order. */
export function byLender<T>(
  items: readonly T[],
  lenderOf: (item: T) => string,
): ReadonlyMap<string, readonly { readonly item: T; readonly index: number }[]> {
  const groups = new Map<string, { item: T; index: number }[]>()
  for (const [index, item] of items.entries()) {
    const lender = lenderOf(item)
    const group = groups.get(lender) ?? []
    groups.set(lender, group)
    group.push({ item, index })
  }
  return groups
}
