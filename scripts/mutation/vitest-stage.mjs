// What the oracles left goes to Stryker, which runs the tests themselves against it.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyOf, LEFT } from './left.mjs'

/** @returns by key the status of each mutant that is left: killed, timeout, survived, not-reached or static */
export function verdictsOfTests(left, copy) {
  if (left.length === 0) return new Map()
  writeFileSync(join(copy, LEFT), JSON.stringify(left.map(keyOf)))
  const files = [...new Set(left.map(({ file }) => file))]
  const stryker = join('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')
  spawnSync(process.execPath, [stryker, 'run', '--mutate', files.join(',')], {
    cwd: copy,
    stdio: 'inherit',
  })
  const report = join(copy, 'mutation.json')
  if (!existsSync(report)) throw new Error('the tests could not be run against what is left')
  return verdictsIn(JSON.parse(readFileSync(report, 'utf8')))
}

const STATUS = {
  Killed: 'killed',
  Timeout: 'timeout',
  RuntimeError: 'killed',
  Survived: 'survived',
  NoCoverage: 'not-reached',
  Ignored: 'static',
}

function verdictsIn({ files, testFiles = {} }) {
  const tests = new Map(
    Object.values(testFiles).flatMap((file) => file.tests.map(({ id, name }) => [id, name])),
  )
  return new Map(
    Object.entries(files).flatMap(([file, { mutants }]) =>
      mutants
        .filter(({ status }) => status !== 'CompileError')
        .map(({ location, replacement, status, killedBy = [] }) => [
          keyOf({ file, location: fromOne(location), replacement }),
          { status: STATUS[status] ?? 'survived', by: tests.get(killedBy[0]) },
        ]),
    ),
  )
}

/** A report counts lines and columns from 1. */
function fromOne({ start, end }) {
  const less = ({ line, column }) => ({ line: line - 1, column: column - 1 })
  return { start: less(start), end: less(end) }
}
