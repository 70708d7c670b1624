// Type-checks every package and then all tests, scripts and benchmarks: `npm run types [name…]`.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const compiler = `${root}node_modules/typescript-7/bin/tsc`
const wanted = process.argv.slice(2)

const packages = readdirSync(`${root}packages`)
  .filter((name) => existsSync(`${root}packages/${name}/tsconfig.json`))
  .map((name) => ({ name, project: `packages/${name}` }))
const others = [
  { name: 'page', project: 'packages/cli/src/ledger/page/browser' },
  { name: 'tests', project: 'tsconfig.test.json' },
]
const projects = [...packages, ...others].filter(
  ({ name }) => wanted.length === 0 || wanted.includes(name),
)

let failures = 0
for (const { name, project } of projects) {
  const from = performance.now()
  const run = spawnSync(process.execPath, [compiler, '-p', project, '--pretty', 'false'], {
    cwd: root,
    encoding: 'utf8',
  })
  const output = `${run.stdout}${run.stderr}`.trim()
  // An empty package is no error while it is being laid out; a package with errors is.
  const empty = output.includes('TS18003')
  const failed = run.status !== 0 && !empty
  if (failed) failures += 1
  if (output !== '' && !empty) console.log(output)
  const verdict = failed ? 'errors' : empty ? 'no files' : 'ok'
  console.log(`types ${name}: ${verdict} (${Math.round(performance.now() - from)} ms)`)
}

if (projects.length === 0) {
  console.log(`types: nothing is called \`${wanted.join(' ')}\``)
  failures += 1
}
process.exitCode = failures === 0 ? 0 : 1
