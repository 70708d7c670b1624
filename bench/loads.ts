/** Work that several callers ask for at once, each the next thing when the last is answered. */
export interface Load {
  readonly perSec: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** Processor time of this process for one of them, all threads, in microseconds. */
  readonly ownMicros: number
  /** Processor time of the database server for one of them; NaN where there is none or no count. */
  readonly serverMicros: number
}

/** Milliseconds of processor time that the database server has used; undefined when there is none. */
export type ServerClock = (() => number) | undefined

/** A kind of load, related to the floor that was measured just before it. */
export interface LoadSubject {
  readonly name: string
  readonly run: () => Promise<Load>
}

export interface LoadComparison {
  readonly title: string
  readonly floor: LoadSubject
  readonly subjects: readonly LoadSubject[]
  /** Rounds that count; one more is run first and thrown away. */
  readonly rounds: number
}

/** What was found of one subject: medians over the rounds. */
export interface LoadFinding extends Load {
  readonly name: string
  /** How many times the floor's rate; the smallest and the largest of any round beside it. */
  readonly ratio: number
  readonly ratioMin: number
  readonly ratioMax: number
}

/** Runs callers in a closed loop for a time. */
export async function closedLoop(
  { callers, forMs }: { readonly callers: number; readonly forMs: number },
  work: () => Promise<unknown>,
  server?: ServerClock,
): Promise<Load> {
  const took: number[] = []
  const serverFrom = server?.()
  const ownFrom = process.cpuUsage()
  const from = performance.now()
  const caller = async (): Promise<void> => {
    while (performance.now() < from + forMs) {
      const asked = performance.now()
      await work()
      took.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  const elapsedMs = performance.now() - from
  const own = process.cpuUsage(ownFrom)
  const serverMs = serverFrom === undefined ? Number.NaN : (server?.() ?? Number.NaN) - serverFrom
  return loadOf(took, elapsedMs, {
    ownMicros: (own.user + own.system) / took.length,
    serverMicros: (serverMs * 1000) / took.length,
  })
}

/** The load that these durations make up, in any order. */
export function loadOf(
  tookMs: readonly number[],
  elapsedMs: number,
  cpu: Pick<Load, 'ownMicros' | 'serverMicros'>,
): Load {
  const sorted = tookMs.toSorted((a, b) => a - b)
  const at = (part: number): number => sorted[Math.floor(sorted.length * part)] ?? Number.NaN
  const perSec = (tookMs.length * 1000) / elapsedMs
  return { perSec, p50Ms: at(0.5), p99Ms: at(0.99), ...cpu }
}

/**
 * Measures the floor and then a subject, again and again, each subject once in a round and in an
 * order that turns: a machine that slows down does so for both.
 */
export async function compareLoads({
  floor,
  subjects,
  rounds,
}: LoadComparison): Promise<readonly LoadFinding[]> {
  const found = subjects.map((): { readonly floor: Load; readonly load: Load }[] => [])
  for (let round = -1; round < rounds; round += 1) {
    for (let turn = 0; turn < subjects.length; turn += 1) {
      const at = (turn + round + 1) % subjects.length
      const subject = subjects[at]
      if (subject === undefined) continue
      const pair = { floor: await floor.run(), load: await subject.run() }
      if (round >= 0) found[at]?.push(pair)
    }
  }
  const floors = found.flat().map((pair) => pair.floor)
  return [
    { name: floor.name, ...median(floors), ratio: 1, ratioMin: 1, ratioMax: 1 },
    ...subjects.map(({ name }, at) => {
      const pairs = found[at] ?? []
      const ratios = pairs.map((pair) => pair.load.perSec / pair.floor.perSec)
      const loads = pairs.map((pair) => pair.load)
      const extremes = { ratioMin: Math.min(...ratios), ratioMax: Math.max(...ratios) }
      return { name, ...median(loads), ratio: middle(ratios), ...extremes }
    }),
  ]
}

function median(loads: readonly Load[]): Load {
  const of = (value: (load: Load) => number): number => middle(loads.map(value))
  return {
    perSec: of(({ perSec }) => perSec),
    p50Ms: of(({ p50Ms }) => p50Ms),
    p99Ms: of(({ p99Ms }) => p99Ms),
    ownMicros: of(({ ownMicros }) => ownMicros),
    serverMicros: of(({ serverMicros }) => serverMicros),
  }
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** The findings as a table in Markdown, the floor first. */
export function loadTable(title: string, findings: readonly LoadFinding[]): string {
  const head = [title, 'per second', '× floor', 'of the rounds', 'p50 ms', 'p99 ms']
  const rows = findings.map((one) => [
    ...[one.name, String(Math.round(one.perSec)), figure(one.ratio)],
    ...[`${figure(one.ratioMin)}–${figure(one.ratioMax)}`, figure(one.p50Ms), figure(one.p99Ms)],
    ...[micros(one.ownMicros), micros(one.serverMicros)],
  ])
  const line = head.map((_, at) => (at === 0 ? '---' : '---:'))
  return [[...head, 'CPU µs', 'PostgreSQL µs'], [...line, '---:', '---:'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function figure(value: number): string {
  return value < 100 ? value.toPrecision(3) : Math.round(value).toString()
}

function micros(value: number): string {
  return Number.isNaN(value) ? '' : figure(value)
}
