// The part of Vitest that the tests of core and law use, with Vitest's own `expect`: tests are only
// gathered, so that they can be run in one process, again and again.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const ofHere = createRequire(import.meta.url)
const ofVitest = createRequire(ofHere.resolve('vitest/package.json'))
const parts = await import(pathToFileURL(ofVitest.resolve('@vitest/expect')).href)
const { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } = parts
for (const part of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(part)

export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect)

const gathered = []
let suite = { name: '', before: [], after: [] }

export const describe = withEach((name, ...rest) => {
  const outer = suite
  suite = { name: `${outer.name} ${name}`, before: [...outer.before], after: [...outer.after] }
  functionOf(rest)()
  suite = outer
})

export const it = withEach((name, ...rest) => {
  const own = suite
  const test = functionOf(rest)
  const holds = () => {
    for (const before of own.before) before()
    try {
      test()
    } finally {
      for (const after of own.after.toReversed()) after()
    }
    return true
  }
  gathered.push({ name: `${own.name} ${name}`.trim(), holds })
})

export function beforeEach(hook) {
  suite.before.push(hook)
}

export function afterEach(hook) {
  suite.after.push(hook)
}

/** All tests of the files that were imported, as oracles. */
export function gatheredTests() {
  return gathered
}

/** A test may be given its options before its function, or its time after it. */
function functionOf(rest) {
  return rest.find((one) => typeof one === 'function')
}

function withEach(declare) {
  const each =
    (rows) =>
    (name, ...rest) => {
      const run = functionOf(rest)
      for (const [i, row] of rows.entries()) {
        const given = Array.isArray(row) ? row : [row]
        declare(`${name} (${i})`, () => run(...given))
      }
    }
  return Object.assign(declare, { each })
}
