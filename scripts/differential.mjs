// `npm run differential -- --cases 5000000 --seed 7`: asks the gate and a slow reference interpreter
// of the same law the same random questions; `--help` says what else. It runs from the sources.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../packages/law/test/reference/run.ts', import.meta.url))
const flags = ['--conditions=source', '--import=tsx']
const { status } = spawnSync(process.execPath, [...flags, main, ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exitCode = status ?? 1
