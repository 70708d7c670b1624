import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type Measured, type Task, wordsOf } from './task.ts'

const root = join(import.meta.dirname, '../..')
// Within the repository, so that the bundle finds the packages it is not made of.
const bundle = join(root, 'node_modules/.cache/fencun-bench/audit.mjs')

/** Makes one file of all subjects, as the command is made: nothing is compiled while it is timed. */
export async function bundleSubjects(): Promise<void> {
  await build({
    entryPoints: [join(root, 'bench/audit/subject.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['source'],
    external: ['@duckdb/node-api', 'yaml'],
  })
}

/** Runs one subject in a process of its own. @throws Error when it fails */
export function run(task: Omit<Task, 'law'>): Measured {
  const words = wordsOf({ ...task, law: join(root, 'packages/law') })
  const flags = ['--expose-gc', ...(process.env['BENCH_NODE_FLAGS']?.split(' ') ?? [])]
  const child = spawnSync(process.execPath, [...flags, bundle, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 26,
  })
  if (child.status !== 0) throw new Error(`\`${task.subject}\` failed`)
  return measured(JSON.parse(child.stdout))
}

function measured(value: unknown): Measured {
  if (typeof value === 'object' && value !== null && 'cpuMs' in value) return value as Measured
  throw new Error('the subject said nothing')
}
