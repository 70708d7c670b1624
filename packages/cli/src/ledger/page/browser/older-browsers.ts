/**
 * The few functions of 2022 and 2023 that the checks use, for the older browsers that stand in courts
 * and offices. The build puts this file before everything else; nothing is done where they are there.
 */
const { reverse, sort } = Array.prototype

define(
  Array.prototype,
  'toSorted',
  function (this: unknown[], compare?: (a: unknown, b: unknown) => number): unknown[] {
    const copy = [...this]
    sort.call(copy, compare)
    return copy
  },
)
define(Array.prototype, 'toReversed', function (this: unknown[]): unknown[] {
  const copy = [...this]
  reverse.call(copy)
  return copy
})
define(Array.prototype, 'at', function (this: unknown[], index: number): unknown {
  return this[index < 0 ? this.length + index : index]
})
define(Object, 'hasOwn', (value: object, name: string) => ({}).hasOwnProperty.call(value, name))
define(String.prototype, 'replaceAll', function (this: string, from: string, to: string) {
  return this.split(from).join(to)
})

function define(target: object, name: string, value: unknown): void {
  if (name in target) return
  Object.defineProperty(target, name, { value, configurable: true, writable: true })
}
