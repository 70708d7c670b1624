/**
 * A list whose members are made when they are asked for. A log of millions of numbers without a case
 * list has as many debtors, and all but a few are never shown.
 */
export function lazyList<T>(length: number, make: (place: number) => T): readonly T[] {
  const placeOf = (key: string | symbol): number => (typeof key === 'string' ? Number(key) : -1)
  const isPlace = (place: number): boolean =>
    Number.isInteger(place) && place >= 0 && place < length
  const target: T[] = []
  return new Proxy(target, {
    get: (list, key, self): unknown => {
      if (key === 'length') return length
      const place = placeOf(key)
      return isPlace(place) ? make(place) : Reflect.get(list, key, self)
    },
    has: (list, key) => isPlace(placeOf(key)) || Reflect.has(list, key),
  })
}
