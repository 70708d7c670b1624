const BITS = 11
const BUCKETS = 1 << BITS

/**
 * The places 0 to `count` in the order of their keys, whole numbers below 2^32; equal keys keep the
 * order of their places. Sorts by digits of eleven bits: millions in a few hundredths of a second.
 */
export function stableOrder(count: number, key: (place: number) => number): Uint32Array {
  let order = Uint32Array.from({ length: count }, (_, place) => place)
  let next = new Uint32Array(count)
  let keyMax = 0
  for (let place = 0; place < count; place += 1) keyMax = Math.max(keyMax, key(place))
  for (let shift = 0; shift < 32 && keyMax >= 2 ** shift; shift += BITS) {
    const starts = new Uint32Array(BUCKETS + 1)
    const digit = (place: number): number => (key(place) >>> shift) & (BUCKETS - 1)
    for (const place of order) starts[digit(place) + 1] = (starts[digit(place) + 1] ?? 0) + 1
    for (let b = 1; b <= BUCKETS; b += 1) starts[b] = (starts[b] ?? 0) + (starts[b - 1] ?? 0)
    for (const place of order) {
      const to = starts[digit(place)] ?? 0
      starts[digit(place)] = to + 1
      next[to] = place
    }
    const sorted = next
    next = order
    order = sorted
  }
  return order
}
