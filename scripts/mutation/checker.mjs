// For Stryker: lets those mutants through that the oracles left, and no others.
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { keyOf, LEFT } from './left.mjs'

/** Stryker makes one in a process of its own, in the directory of the copy. */
class OnlyWhatIsLeft {
  #left = new Set()

  async init() {
    this.#left = new Set(JSON.parse(readFileSync(join(process.cwd(), LEFT), 'utf8')))
  }

  async check(mutants) {
    return Object.fromEntries(
      mutants.map(({ id, fileName, location, replacement }) => {
        const file = relative(process.cwd(), fileName).replaceAll('\\', '/')
        const isLeft = this.#left.has(keyOf({ file, location, replacement }))
        return [id, isLeft ? { status: 'passed' } : { status: 'compileError', reason: 'noticed' }]
      }),
    )
  }

  group(mutants) {
    return [mutants.map(({ id }) => id)]
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'left', injectableClass: OnlyWhatIsLeft }]
