/** Something to be timed: `run` does the work once, and whatever it needs was made before. */
export type Subject = {
  readonly name: string
  readonly run: () => unknown
}

/** A comparison of subjects with a floor that is timed in the same rounds. */
export type Comparison = {
  readonly title: string
  /** The least work that could do: what it costs to do it in the plainest way, or not at all. */
  readonly floor: Subject
  readonly subjects: readonly Subject[]
  /** Rounds that count; one more is run first and thrown away. Odd, so that there is a middle. */
  readonly rounds?: number
  /** How long one subject is timed in one round, in milliseconds. */
  readonly roundMs?: number
}

/** What was found about one subject, as medians over the rounds. */
export type Finding = {
  readonly name: string
  readonly nanosPerRun: number
  /** What all threads of this process worked for it; less than it took when it waited. */
  readonly cpuNanosPerRun: number
  /** How many times the floor of the same round; the number to compare across machines. */
  readonly ratio: number
  /** The smallest and the largest ratio of any round: how far to trust the median. */
  readonly ratioMin: number
  readonly ratioMax: number
}

/** Tells the time in milliseconds; tests hand in their own. */
export type Stopwatch = () => number

/**
 * Times every subject and the floor in interleaved rounds, so that a machine that slows down or
 * speeds up does so for all of them, and relates each to the floor of its own round. The order
 * turns from round to round: nobody always runs in the warmth of the same neighbour.
 */
export async function compare(
  comparison: Comparison,
  now: Stopwatch = () => performance.now(),
): Promise<readonly Finding[]> {
  const { floor, subjects, rounds = 11, roundMs = 100 } = comparison
  const all = [floor, ...subjects]
  const times = all.map((): Timed[] => [])
  for (let round = -1; round < rounds; round += 1) {
    for (let turn = 0; turn < all.length; turn += 1) {
      const at = (turn + round + 1) % all.length
      const subject = all[at]
      if (subject === undefined) continue
      const measured = await time(subject, roundMs, now)
      if (round >= 0) times[at]?.push(measured)
    }
  }
  const floors = times[0] ?? []
  return all.map(({ name }, at) => finding(name, times[at] ?? [], floors))
}

/** The comparison as a table in Markdown, one line per subject, the floor first. */
export function table(title: string, findings: readonly Finding[]): string {
  const rows = findings.map((one) =>
    [
      one.name,
      duration(one.nanosPerRun),
      duration(one.cpuNanosPerRun),
      figure(one.ratio),
      `${figure(one.ratioMin)}–${figure(one.ratioMax)}`,
    ].join(' | '),
  )
  const head = [
    `${title} | median | CPU | × floor | of the rounds`,
    '--- | ---: | ---: | ---: | ---:',
  ]
  return [...head, ...rows].map((row) => `| ${row} |`).join('\n')
}

/** Runs a comparison and prints its table: the last line of every benchmark. */
export async function report(comparison: Comparison): Promise<void> {
  console.log(`${table(comparison.title, await compare(comparison))}\n`)
}

type Timed = Pick<Finding, 'nanosPerRun' | 'cpuNanosPerRun'>

/** Nanoseconds per run. Runs are counted in growing batches, so that the clock is rarely asked. */
async function time(subject: Subject, roundMs: number, now: Stopwatch): Promise<Timed> {
  let runs = 0
  let batch = 1
  const cpu = process.cpuUsage()
  const from = now()
  let elapsedMs = 0
  while (elapsedMs < roundMs) {
    for (let index = 0; index < batch; index += 1) {
      const result = subject.run()
      // Awaiting what is no promise would cost more than most of what is timed here.
      if (result instanceof Promise) await result
    }
    runs += batch
    elapsedMs = now() - from
    if (elapsedMs < roundMs / 10) batch *= 2
  }
  const { user, system } = process.cpuUsage(cpu)
  return { nanosPerRun: (elapsedMs * 1e6) / runs, cpuNanosPerRun: ((user + system) * 1e3) / runs }
}

function finding(name: string, times: readonly Timed[], floors: readonly Timed[]): Finding {
  const ratios = times.map(
    ({ nanosPerRun }, round) => nanosPerRun / (floors[round]?.nanosPerRun ?? Number.NaN),
  )
  return {
    name,
    nanosPerRun: median(times.map(({ nanosPerRun }) => nanosPerRun)),
    cpuNanosPerRun: median(times.map(({ cpuNanosPerRun }) => cpuNanosPerRun)),
    ratio: median(ratios),
    ratioMin: Math.min(...ratios),
    ratioMax: Math.max(...ratios),
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function duration(nanos: number): string {
  if (nanos < 1e3) return `${figure(nanos)} ns`
  return nanos < 1e6 ? `${figure(nanos / 1e3)} µs` : `${figure(nanos / 1e6)} ms`
}

function figure(value: number): string {
  return value < 100 ? value.toPrecision(3) : Math.round(value).toString()
}
