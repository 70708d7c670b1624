// `npm run campaign`: the proofs under faults at their large sizes, one after the other; each prints
// its seed, its size and what it found. `npm run campaign -- race kill --seed 7 --size ci` runs some
// of them, with a seed that was printed before, as small as every test run does.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { run } from './lib/run.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const ENDING = /^(.+)\.(fault|foreign)\.test\.ts$/
const FOLDERS = [
  ...['packages/cli/test', 'packages/cli/test/campaign', 'packages/cli/test/evidence'],
  ...['packages/adapters/src/stores', 'packages/adapters/src/evidence'],
]
const LIMIT_MS = 2 * 60 * 60_000

const proofs = new Map(
  FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((file) => {
      const [, name, project] = ENDING.exec(file) ?? []
      return name === undefined ? [] : [[name, { project, file: `${folder}/${file}` }]]
    }),
  ),
)

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string' }, size: { type: 'string', default: 'full' } },
  })
  const unknown = positionals.filter((name) => !proofs.has(name))
  if (unknown.length > 0 || !['ci', 'full'].includes(values.size)) {
    console.error(`campaign: there are ${[...proofs.keys()].join(', ')}; --size is ci or full`)
    return 2
  }
  if ((await run([join(root, 'scripts/build.mjs')], { cwd: root })) !== 0) return 1
  const env = {
    FENCUN_CAMPAIGN: values.size,
    ...(values.seed === undefined ? {} : { FENCUN_TEST_SEED: values.seed }),
  }
  const failed = []
  for (const name of positionals.length > 0 ? positionals : proofs.keys()) {
    console.log(`\ncampaign: --- ${name}`)
    const vitest = join(root, 'node_modules/vitest/vitest.mjs')
    const { project, file } = proofs.get(name)
    const args = [vitest, 'run', `--project=${project}`, file]
    if ((await run(args, { cwd: root, env, limitMs: LIMIT_MS })) !== 0) failed.push(name)
  }
  console.log(
    failed.length === 0 ? '\ncampaign: all hold' : `\ncampaign: FAILED ${failed.join(', ')}`,
  )
  return failed.length === 0 ? 0 : 1
}

process.exitCode = await main()
