// Builds what is stale: the command (packages/cli/dist) and the screens (packages/web/dist).
// `npm run build`, or `npm run build -- --force`.
import { spawn } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { evidencePage } from './lib/evidence-page.mjs'
import { isFresh, stampOf } from './lib/stale.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const SHARED = ['package-lock.json', 'tsconfig.base.json', 'scripts/build.mjs']
const PARTS = ['core', 'law', 'app', 'adapters', 'audit', 'server', 'cli']

const TARGETS = [
  {
    name: 'command',
    source: 'packages/cli/src/main.ts',
    output: 'packages/cli/dist',
    inputs: [
      ...SHARED,
      'scripts/lib/evidence-page.mjs',
      'tests/foreign',
      ...PARTS.flatMap((name) => [
        `packages/${name}/package.json`,
        `packages/${name}/src`,
        `packages/${name}/rules`,
      ]),
      'packages/law/us-reg-f',
    ],
    make: bundleCommand,
  },
  {
    name: 'screens',
    source: 'packages/web/index.html',
    output: 'packages/web/dist',
    inputs: [...SHARED, 'packages/web'],
    make: buildScreens,
  },
]

/** Builds every stale target, side by side. Returns false when one of them failed. */
export async function build({ force = false, log = console.error } = {}) {
  const results = await Promise.all(
    TARGETS.map(async (target) => {
      if (!existsSync(join(root, target.source))) {
        log(`build: no ${target.name} yet, ${target.source} does not exist`)
        return true
      }
      const stamp = stampOf(root, target.inputs)
      const output = join(root, target.output)
      if (!force && isFresh(output, stamp)) return true
      return replace(target, output, stamp, log)
    }),
  )
  return results.every(Boolean)
}

/** Builds beside the old output and swaps, so that nobody ever sees half of a build. */
async function replace({ name, make }, output, stamp, log) {
  const from = performance.now()
  const fresh = `${output}-${process.pid}`
  rmSync(fresh, { recursive: true, force: true })
  try {
    await make(fresh)
    writeFileSync(join(fresh, '.stamp'), stamp)
    rmSync(output, { recursive: true, force: true })
    renameSync(fresh, output)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    log(`build: ${name} failed: ${error.message}`)
    return false
  }
  log(`build: ${name} in ${Math.round(performance.now() - from)} ms`)
  return true
}

/** One bundle of our own TypeScript; npm packages stay where npm put them. */
async function bundleCommand(outdir) {
  const { build: bundle } = await import('esbuild')
  const worker = ['worker.ts', 'worker.mjs']
    .map((file) => `packages/adapters/src/engine/embedded/${file}`)
    .find((file) => existsSync(join(root, file)))
  await bundle({
    absWorkingDir: root,
    entryPoints: {
      main: 'packages/cli/src/main.ts',
      'audit-worker': 'packages/cli/src/compose/audit-worker.ts',
      ...(worker && { worker }),
    },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['source'],
    external: npmPackages(),
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  })
  writeFileSync(join(outdir, 'evidence-page.html'), await evidencePage(root))
  copyFont(outdir)
  cpSync(join(root, 'tests/foreign'), join(outdir, 'foreign'), { recursive: true })
}

/** The letters of certificates and the font's licence: only the copied files ship. */
function copyFont(outdir) {
  const from = join(root, 'node_modules/@expo-google-fonts/noto-sans-sc')
  const to = join(outdir, 'fonts')
  mkdirSync(to, { recursive: true })
  copyFileSync(
    join(from, '400Regular/NotoSansSC_400Regular.ttf'),
    join(to, 'NotoSansSC_400Regular.ttf'),
  )
  copyFileSync(join(from, 'LICENSE_FONT'), join(to, 'LICENSE_FONT'))
}

function npmPackages() {
  const names = PARTS.flatMap((part) => {
    const { dependencies = {} } = JSON.parse(
      readFileSync(join(root, 'packages', part, 'package.json'), 'utf8'),
    )
    return Object.keys(dependencies).filter((name) => !name.startsWith('@fencun/'))
  })
  return [...new Set(names)].flatMap((name) => [name, `${name}/*`])
}

/** Vite runs in a process of its own: it needs much memory, and only until it is done. */
function buildScreens(outDir) {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const flags = ['build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn']
  return new Promise((done, fail) => {
    // What Vite says goes to stderr: stdout belongs to the command that asked for the build.
    spawn(process.execPath, [vite, ...flags], {
      cwd: join(root, 'packages/web'),
      stdio: ['ignore', 2, 2],
    })
      .on('error', fail)
      .on('exit', (code) => (code === 0 ? done() : fail(new Error(`vite left with ${code}`))))
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const good = await build({ force: process.argv.includes('--force') })
  process.exitCode = good ? 0 : 1
}
