import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { differential, emptyTally, neverGiven, type Tally } from './differential.ts'
import { loadOwnPack } from './own-pack.ts'

/**
 * `npm run differential`: holds the gate equal to the reference interpreter on random questions,
 * goes on from a file where it stopped, and prints how often each reason was given.
 */
const USAGE = `npm run differential -- [--cases N] [--seed N] [--minutes N] [--resume FILE]
  --cases    so many questions (20,000)
  --seed     the same seed draws the same questions (the clock's seconds)
  --minutes  stop after so many minutes, whatever is left
  --resume   keep what is done in this file, and go on from it`

interface Progress {
  readonly seed: number
  readonly done: number
  readonly tally: Tally
}

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string' },
    minutes: { type: 'string', default: '1000000' },
    resume: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) say(USAGE)
else process.exitCode = run()

function run(): number {
  const [cases, minutes] = [Number(values.cases), Number(values.minutes)]
  const started = begun()
  const { seed, tally } = started
  const pack = loadOwnPack()
  const stopAt = Date.now() + minutes * 60_000
  say(`seed ${seed}, ${pack.hash}, questions ${started.done} to ${cases}`)
  let { done } = started
  while (done < cases && Date.now() < stopAt) {
    const until = Math.min(cases, done + 10_000)
    const found = differential(pack, { seed, from: done, until, tally })
    if (found !== undefined) {
      say(`seed ${seed}, question ${found.n}: they differ`)
      say(JSON.stringify(found, undefined, 2))
      return 1
    }
    done = until
    keep({ seed, done, tally })
    if (done % 250_000 === 0) say(`${done} questions, no difference`)
  }
  return report({ seed, done, tally }, neverGiven(pack, tally))
}

function begun(): Progress {
  const seed = values.seed === undefined ? undefined : Number(values.seed)
  const kept = values.resume === undefined ? undefined : read(values.resume)
  if (kept !== undefined && (seed === undefined || seed === kept.seed)) return kept
  return { seed: seed ?? Math.floor(Date.now() / 1000), done: 0, tally: emptyTally() }
}

/** Lines of `seed N`, `done N`, `outcome N NAME` and `reason N NAME`. */
function read(file: string): Progress | undefined {
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
  const single = (word: string): number => Number(lines.find(([first]) => first === word)?.[1])
  const counts = (word: string) =>
    new Map(
      lines.flatMap(([first, n, name]) =>
        first === word ? [[`${name}`, Number(n)] as const] : [],
      ),
    )
  const tally = { outcomes: counts('outcome'), reasons: counts('reason') }
  return { seed: single('seed'), done: single('done'), tally }
}

function keep({ seed, done, tally }: Progress): void {
  if (values.resume === undefined) return
  const outcomes = [...tally.outcomes].map(([name, n]) => `outcome ${n} ${name}`)
  const reasons = [...tally.reasons].map(([name, n]) => `reason ${n} ${name}`)
  const lines = [`seed ${seed}`, `done ${done}`, ...outcomes, ...reasons]
  writeFileSync(values.resume, `${lines.join('\n')}\n`)
}

function report({ seed, done, tally }: Progress, never: readonly string[]): number {
  say(`seed ${seed}: ${done} questions, gate and reference give the same answers`)
  for (const counts of [tally.outcomes, tally.reasons]) {
    for (const [name, times] of [...counts].toSorted(([, a], [, b]) => b - a)) {
      say(`${String(times).padStart(10)}  ${name}`)
    }
  }
  if (never.length === 0) return 0
  say(`never given: ${never.join(', ')}`)
  return 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
