export type Measures = Readonly<Record<string, string | number | boolean>>
export type Measure = Measures[string]

/** One thing measured beside what the rule allows of it. */
export interface MeasurePair {
  readonly name: string
  readonly measured: Measure | null
  readonly limit: Measure | null
  /** What the limit is called where it is not the measured thing: hours beside a clock. */
  readonly limitName: string | null
  /** Whether the limit is the most, the least, or simply what is required. */
  readonly sense: 'max' | 'min' | 'is'
}

/**
 * Lays numbers and limits side by side: `connected` belongs to `connectedMax`, `days` to `daysMin`.
 * A single rest on both sides (a clock and its hours) belongs together as well.
 */
export function pairMeasures(measured: Measures, limit: Measures): readonly MeasurePair[] {
  const limits = new Map(Object.entries(limit))
  const pairs = Object.entries(measured).map(([name, value]): MeasurePair => {
    const key = [`${name}Max`, `${name}Min`].find((one) => limits.has(one)) ?? name
    const allowed = limits.get(key) ?? null
    limits.delete(key)
    return { name, measured: value, limit: allowed, limitName: null, sense: senseOf(key) }
  })
  const rest = [...limits].map(
    ([name, value]): MeasurePair => ({
      name: name.replace(/(Max|Min)$/, ''),
      measured: null,
      limit: value,
      limitName: null,
      sense: senseOf(name),
    }),
  )
  const [pair, other] = [pairs[0], rest[0]]
  const together = pairs.length === 1 && rest.length === 1 && pair?.limit === null
  return together && other !== undefined
    ? [{ ...pair, limit: other.limit, limitName: other.name, sense: other.sense }]
    : [...pairs, ...rest]
}

function senseOf(name: string): MeasurePair['sense'] {
  if (name.endsWith('Max')) return 'max'
  return name.endsWith('Min') ? 'min' : 'is'
}

/** Words such as `voice_interactive` have a translation; numbers, hours and days stand for themselves. */
export function isWord(value: Measure): value is string {
  return typeof value === 'string' && /^[a-z][a-z_-]*$/.test(value)
}
