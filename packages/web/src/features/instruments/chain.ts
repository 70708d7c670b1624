interface Link {
  readonly instrument: string
  readonly supersededBy: string | null
}

/** The instrument with everything that it replaced and that replaced it, the oldest first. */
export function chainOf<One extends Link>(instrument: One, all: readonly One[]): readonly One[] {
  const chain = new Map<string, One>()
  const add = (one: One): void => {
    if (chain.has(one.instrument)) return
    chain.set(one.instrument, one)
    for (const other of all) {
      if (one.supersededBy === other.instrument) add(other)
      if (other.supersededBy === one.instrument) add(other)
    }
  }
  add(instrument)
  const members = [...chain.values()]
  return members.toSorted((a, b) => later(a, members) - later(b, members))
}

/** How many replacements a member is away from the newest, negative: the oldest comes first. */
function later<One extends Link>(one: One, members: readonly One[]): number {
  let steps = 0
  let next: One | undefined = one
  while (next !== undefined && steps <= members.length) {
    const { supersededBy }: Link = next
    next = members.find(({ instrument }) => instrument === supersededBy)
    steps += 1
  }
  return -steps
}
