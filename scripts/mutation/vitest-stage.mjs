// What is left goes to Stryker, which runs the tests of core and law themselves against it.
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyOf, LEFT, SETTLED } from './left.mjs'
import { settledFile, settledIn } from './settled.mjs'

/** @returns a map from the id of each mutant to `{status, by}`, as the tests say */
export function verdictsOfTests(left, { root, copy, hash, afresh, say }) {
  const file = settledFile(root, 'vitest', hash)
  if (afresh) rmSync(file, { force: true })
  const known = settledIn(file)
  const open = left.filter((one) => !known.has(keyOf(one)))
  say(`vitest: ${left.length} mutants, ${left.length - open.length} settled since before`)
  if (open.length > 0) askTests(open, copy, file)
  const verdicts = settledIn(file)
  const without = left.find((one) => !verdicts.has(keyOf(one)))
  if (without !== undefined) throw new Error(`the tests said nothing about ${keyOf(without)}`)
  return new Map(left.map((one) => [one.id, verdicts.get(keyOf(one))]))
}

function askTests(open, copy, settled) {
  writeFileSync(join(copy, LEFT), JSON.stringify(open.map(keyOf)))
  const files = [...new Set(open.map(({ file }) => file))]
  const stryker = join('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')
  const { status } = spawnSync(process.execPath, [stryker, 'run', '--mutate', files.join(',')], {
    cwd: copy,
    env: { ...process.env, [SETTLED]: settled },
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('the tests could not be run against what is left')
}
