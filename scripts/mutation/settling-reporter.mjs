// For Stryker: keeps what becomes of each mutant as soon as it is known.
import { relative } from 'node:path'
import { keyOf, SETTLED } from './left.mjs'
import { keep } from './settled.mjs'

const STATUS = {
  Killed: 'killed',
  Timeout: 'timeout',
  RuntimeError: 'killed',
  Survived: 'survived',
  NoCoverage: 'not-reached',
  Ignored: 'static',
}

class AsItIsSettled {
  onMutantTested({ fileName, location, replacement, status, killedBy = [] }) {
    // What the checker held back was not asked.
    if (STATUS[status] === undefined) return
    const file = relative(process.cwd(), fileName).replaceAll('\\', '/')
    const key = keyOf({ file, location: fromOne(location), replacement })
    keep(process.env[SETTLED], key, { status: STATUS[status], by: killedBy[0] })
  }
}

/** A report counts lines and columns from 1. */
function fromOne({ start, end }) {
  const less = ({ line, column }) => ({ line: line - 1, column: column - 1 })
  return { start: less(start), end: less(end) }
}

export const strykerPlugins = [
  { kind: 'Reporter', name: 'settling', injectableClass: AsItIsSettled },
]
