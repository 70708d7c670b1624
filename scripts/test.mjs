// `npm test`: everything that must hold, on a fresh machine, alone. The last line is the verdict:
// `N passed, N failed`. For a part of it: `npm test -- --only lint,types,fast`.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './lib/install.mjs'
import { run } from './lib/run.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const log = (text) => console.log(`test: ${text}`)
const bin = (path) => join(root, 'node_modules', path)

const STEPS = {
  install: () => Promise.resolve(once(ensureInstalled(root, log))),
  format: () => tool([bin('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '.']),
  lint: () => tool([bin('oxlint/bin/oxlint'), '--type-aware', ...lintPaths()]),
  types: () => tool([join(root, 'scripts/types.mjs')]),
  unused: () => tool([bin('knip/bin/knip.js')]),
  build: () => tool([join(root, 'scripts/build.mjs')]),
  fast: () => project('fast'),
  embedded: () => project('embedded'),
  command: () => project('command'),
  postgres: () => tool([join(root, 'scripts/fetch-postgres.mjs')]),
  pg: () => project('pg'),
  foreign: foreignVerifiers,
  fault: () => project('fault'),
  mutants: () => tool([join(root, 'scripts/mutation.mjs'), '--changed']),
  e2e: endToEnd,
  node24: underNode24,
}

/** What a step cannot do without; asking for the one brings the other along. */
const NEEDS = {
  fast: ['install', 'build'],
  embedded: ['install'],
  command: ['install', 'build'],
  pg: ['install', 'postgres'],
  foreign: ['install', 'build'],
  fault: ['install', 'build', 'postgres'],
  mutants: ['install'],
  e2e: ['install', 'build'],
  node24: ['install', 'build'],
}

async function main() {
  const wanted = selection(process.argv.slice(2))
  const unknown = wanted.filter((name) => !(name in STEPS))
  if (unknown.length > 0) {
    log(`no step is called \`${unknown.join(', ')}\`; there are ${Object.keys(STEPS).join(', ')}`)
    return report([{ name: 'selection', ms: 0, passed: 0, failed: 1 }])
  }
  mkdirSync(join(root, '.cache'), { recursive: true })
  const done = []
  for (const name of Object.keys(STEPS).filter((step) => wanted.includes(step))) {
    log(`--- ${name}`)
    const from = performance.now()
    const counts = await STEPS[name]()
    done.push({ name, ms: performance.now() - from, ...counts })
    // Without packages nothing else can even start, and would only bury the reason.
    if (name === 'install' && counts.failed > 0) break
  }
  return report(done)
}

function selection(args) {
  const at = args.findIndex((arg) => arg === '--only' || arg.startsWith('--only='))
  if (at === -1) return args.length === 0 ? Object.keys(STEPS) : args
  const list = args[at].includes('=') ? args[at].slice('--only='.length) : (args[at + 1] ?? '')
  const names = list.split(',').filter(Boolean)
  return [...new Set(names.flatMap((name) => [...(NEEDS[name] ?? []), name]))]
}

function report(done) {
  console.log('')
  for (const { name, passed, failed, ms, note = '' } of done) {
    const seconds = (ms / 1000).toFixed(1).padStart(7)
    const counts = `${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed`
    console.log(`${name.padEnd(10)}${counts}${seconds} s  ${note}`.trimEnd())
  }
  const passed = done.reduce((sum, step) => sum + step.passed, 0)
  const failed = done.reduce((sum, step) => sum + step.failed, 0)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
  console.log(`\n${passed} passed, ${passed === 0 ? Math.max(failed, 1) : failed} failed`)
}

function once(good) {
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function tool(args) {
  if (existsSync(args[0])) return once((await run(args, { cwd: root })) === 0)
  return { ...once(false), note: `${args[0].slice(root.length)} does not exist` }
}

async function project(name, options) {
  const { runProject } = await import('./lib/vitest.mjs')
  return runProject(root, name, options)
}

async function endToEnd() {
  const { ensureChromium } = await import('./lib/chromium.mjs')
  const chromium = ensureChromium(log)
  if (chromium === undefined) return { ...once(false), note: 'no Chromium' }
  const { runProjectTwice } = await import('./lib/vitest.mjs')
  return runProjectTwice(root, 'e2e', { env: { CHROME_PATH: chromium } })
}

/** Without Go nobody but ourselves would have checked the logs: that is said loudly, and fails in CI. */
async function foreignVerifiers() {
  const { ensureForeignVerifier } = await import('./lib/go.mjs')
  if (ensureForeignVerifier(root, log) !== undefined) return project('foreign')
  log('!!! NO FOREIGN PROGRAM HAS CHECKED THE EVIDENCE LOGS: Go is missing !!!')
  return { passed: 0, failed: process.env.CI === 'true' ? 1 : 0, note: 'NOT RUN, no Go' }
}

async function underNode24() {
  const { ensureNode24 } = await import('./lib/node-24.mjs')
  const node = ensureNode24(root, log)
  if (node === undefined) return { ...once(false), note: 'no Node 24' }
  const parts = [await project('fast', { node }), await project('embedded', { node })]
  return {
    passed: parts.reduce((sum, { passed }) => sum + passed, 0),
    failed: parts.reduce((sum, { failed }) => sum + failed, 0),
  }
}

function lintPaths() {
  return ['packages', 'scripts', 'bench', 'tests'].filter((folder) =>
    existsSync(join(root, folder)),
  )
}

await main()
