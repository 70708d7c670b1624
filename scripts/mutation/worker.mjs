// Holds the oracles against one mutant after the other. The code is loaded once, all mutants asleep;
// which oracle comes past which mutant is recorded once, and only those are asked.
import { parentPort, workerData } from 'node:worker_threads'

/** A mutant that comes past itself so often in one oracle does not end. */
const PASSES_MAX = 3_000_000

let awake = ''
let passes = 0
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
    if (id !== awake) return false
    passes += 1
    if (passes > PASSES_MAX) throw new Error('the mutant does not end')
    return true
  },
  WeakMap: EmptiedWeakMap,
}

seen = new Set()
const { oraclesOf } = await import(workerData.bundle)
const onLoad = seen
seen = undefined
const oracles = oraclesOf(workerData.root)
const coverage = recorded()

parentPort.on('message', (id) => parentPort.postMessage({ id, ...verdictOn(id) }))
parentPort.postMessage({ ready: true, oracles: oracles.length })

/** For each mutant the oracles that come past it. Each must hold while all mutants sleep. */
function recorded() {
  const byMutant = new Map()
  for (const [i, { name, holds }] of oracles.entries()) {
    EmptiedWeakMap.empty()
    seen = new Set()
    if (!holds()) throw new Error(`without any mutant does not hold: ${name}`)
    for (const id of seen) {
      const known = byMutant.get(id)
      if (known === undefined) byMutant.set(id, [i])
      else known.push(i)
    }
    seen = undefined
  }
  return byMutant
}

function verdictOn(id) {
  const asked = coverage.get(id)
  // What is worked out when a file is loaded was worked out before the mutant awoke.
  if (asked === undefined) return { status: onLoad.has(id) ? 'static' : 'not-reached' }
  awake = id
  EmptiedWeakMap.empty()
  try {
    for (const i of asked) {
      passes = 0
      const { name } = oracles[i]
      if (!isHeld(oracles[i])) return { status: 'killed', by: name }
    }
    return { status: 'survived', asked: asked.length }
  } finally {
    awake = ''
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
