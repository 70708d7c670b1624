// Every mutant against the oracles and the quick tests, in threads; then what they left against the
// slow tests, in the same way.
import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { pathToFileURL } from 'node:url'
import { keyOf } from './left.mjs'
import { verdictsOn } from './pool.mjs'
import { keep, settledFile, settledIn } from './settled.mjs'

/** What a stage says of a mutant that it did not notice. */
export const LEFT_OVER = ['survived', 'not-reached']
const SAY_EVERY = 250

/** @returns a map from the id of each mutant to `{status, by}`, as one stage finds it */
export async function verdictsInPlace(mutants, { root, copy, hash, bundle, stage, afresh, say }) {
  const file = settledFile(root, stage, hash)
  if (afresh) rmSync(file, { force: true })
  const known = settledIn(file)
  const verdicts = new Map(mutants.map((one) => [one.id, known.get(keyOf(one))]))
  const keys = new Map(
    mutants.filter(({ id }) => verdicts.get(id) === undefined).map((one) => [one.id, keyOf(one)]),
  )
  say(`${stage}: ${mutants.length} mutants, ${mutants.length - keys.size} settled since before`)
  if (keys.size === 0) return verdicts
  let isTold = false
  let count = 0
  await verdictsOn([...keys.keys()], {
    worker: new URL('worker.mjs', import.meta.url),
    data: { bundle: pathToFileURL(bundle).href, root: copy, stage },
    workers: Math.min(availableParallelism(), keys.size),
    onReady: ({ asked, aside }) => {
      if (!isTold) say(`${stage}: ${asked} questions; not asked: ${aside.join(', ') || 'none'}`)
      isTold = true
    },
    onVerdict: (id, verdict) => {
      verdicts.set(id, verdict)
      keep(file, keys.get(id), verdict)
      count += 1
      if (count % SAY_EVERY === 0) say(`${stage}: ${count} of ${keys.size} settled`)
    },
  })
  const left = mutants.filter(({ id }) => LEFT_OVER.includes(verdicts.get(id).status))
  say(`${stage}: ${mutants.length - left.length} of ${mutants.length} settled, ${left.length} left`)
  return verdicts
}
