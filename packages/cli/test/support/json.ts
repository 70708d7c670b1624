/** Reading what came over the wire. Each throws where the value is not what a test needs there. */

type Path = readonly (string | number)[]

/** The value at a path; undefined when the path leads nowhere. */
export function valueAt(value: unknown, ...path: Path): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (typeof inner !== 'object' || inner === null) return undefined
    return new Map<string, unknown>(Object.entries(inner)).get(String(step))
  }, value)
}

export function textAt(value: unknown, ...path: Path): string {
  const found = valueAt(value, ...path)
  if (typeof found === 'string') return found
  throw new Error(`no text at ${path.join('.')}: ${JSON.stringify(value)?.slice(0, 400)}`)
}

export function listAt(value: unknown, ...path: Path): readonly unknown[] {
  const found = valueAt(value, ...path)
  if (Array.isArray(found)) return found
  throw new Error(`no list at ${path.join('.')}: ${JSON.stringify(value)?.slice(0, 400)}`)
}

/** The first of a list that fits. */
export function one(list: readonly unknown[], fits: (item: unknown) => boolean): unknown {
  const found = list.find(fits)
  if (found !== undefined) return found
  throw new Error(`none of ${list.length} fits: ${JSON.stringify(list).slice(0, 400)}`)
}
