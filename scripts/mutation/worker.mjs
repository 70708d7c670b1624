// Holds the oracles, and the tests that are quick, against one mutant after the other. The code is
// loaded once, all mutants asleep; which oracle comes past which mutant is recorded once, and only
// those are asked.
import { parentPort, workerData } from 'node:worker_threads'

/**
 * An oracle comes past places where a mutant sleeps so and so often. With one awake that is another
 * number, but an end is in sight: beyond so many times more there is none.
 */
const TIMES_MAX = 100
/** What is slow already draws fewer cases. */
const RUNS_MAX = { quick: 150, slow: 25 }
/** For an oracle that hardly comes past any. */
const PASSES_LEAST = 100_000

let awake = ''
let passes = 0
let passesMax = Number.POSITIVE_INFINITY
let seen

/** What a mutant leaves in a cache must not answer for the next: all that are made can be emptied. */
class EmptiedWeakMap {
  static #made = new Set()
  static empty() {
    for (const reference of EmptiedWeakMap.#made) {
      const one = reference.deref()
      if (one === undefined) EmptiedWeakMap.#made.delete(reference)
      else one.#inner = new WeakMap()
    }
  }

  #inner = new WeakMap()
  constructor() {
    EmptiedWeakMap.#made.add(new WeakRef(this))
  }
  get(key) {
    return this.#inner.get(key)
  }
  set(key, value) {
    this.#inner.set(key, value)
    return this
  }
}

globalThis.fencunPlanted = {
  covered(...ids) {
    if (seen !== undefined) for (const id of ids) seen.add(id)
  },
  isAwake(id) {
    passes += 1
    if (passes > passesMax) throw new Error('the mutant does not end')
    return id === awake
  },
  WeakMap: EmptiedWeakMap,
  runsMax: RUNS_MAX[workerData.stage],
}

seen = new Set()
const { oraclesOf, gather, gatheredTests } = await import(workerData.bundle)
const onLoad = seen
seen = undefined
const oracles = workerData.stage === 'quick' ? oraclesOf(workerData.root) : []
await gather[workerData.stage]()
const tests = gatheredTests()
const { coverage, unsteady } = recorded()

parentPort.on('message', (id) => parentPort.postMessage({ id, ...verdictOn(id) }))
parentPort.postMessage({ asked: oracles.length + tests.length - unsteady.length, aside: unsteady })

/**
 * For each mutant the oracles and tests that come past it, the quickest first. Each must hold while
 * all mutants sleep. A test that counts on more runs than it gets here is left to the second stage.
 */
function recorded() {
  const runs = []
  const aside = []
  for (const one of [...oracles, ...tests]) {
    const run = runOf(one)
    if (run.holds) runs.push(run)
    else if (oracles.includes(one)) throw new Error(`without any mutant does not hold: ${one.name}`)
    else aside.push(one.name)
  }
  const byMutant = new Map()
  for (const run of runs.toSorted((a, b) => a.ms - b.ms)) {
    for (const id of run.ids) {
      const known = byMutant.get(id)
      if (known === undefined) byMutant.set(id, [run])
      else known.push(run)
    }
  }
  return { coverage: byMutant, unsteady: aside }
}

function runOf(one) {
  EmptiedWeakMap.empty()
  const ids = new Set()
  seen = ids
  passes = 0
  const before = performance.now()
  const holds = isHeld(one)
  seen = undefined
  return { one, ids, holds, ms: performance.now() - before, passes }
}

function verdictOn(id) {
  const asked = coverage.get(id)
  // What is worked out when a file is loaded was worked out before the mutant awoke.
  if (asked === undefined) return { status: onLoad.has(id) ? 'static' : 'not-reached' }
  awake = id
  EmptiedWeakMap.empty()
  try {
    for (const { one, passes: asleep } of asked) {
      passes = 0
      passesMax = PASSES_LEAST + TIMES_MAX * asleep
      if (!isHeld(one)) return { status: 'killed', by: one.name }
    }
    return { status: 'survived', asked: asked.length }
  } finally {
    awake = ''
    passesMax = Number.POSITIVE_INFINITY
    EmptiedWeakMap.empty()
  }
}

function isHeld({ holds }) {
  try {
    return holds()
  } catch {
    return false
  }
}
