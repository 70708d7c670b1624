// Runs one Vitest project and counts what it reports.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'

/** Runs a project under `node`. Resolves to `{ passed, failed, note }`; no tests at all is a failure. */
export async function runProject(root, project, options = {}) {
  const { report, code } = await runOnce(root, project, options)
  return count(report, code)
}

/**
 * As `runProject`, but files with a failed test are run once more by themselves, from nothing. For
 * the browser's journeys only, which share two cores with a browser that draws: whoever fails twice
 * has failed, and who passes on the second run is named in the verdict, to be mended.
 */
export async function runProjectTwice(root, project, options = {}) {
  const first = await runOnce(root, project, options)
  const files = failedFiles(first.report)
  if (files.length === 0) return count(first.report, first.code)
  console.log(`test: once more, by themselves: ${files.length} of ${project}`)
  const second = await runOnce(root, project, { ...options, files })
  return countBoth(first.report, second)
}

async function runOnce(root, project, { node = process.execPath, env = {}, files = [] }) {
  const path = join(root, '.cache', `report-${project}-${process.pid}.json`)
  rmSync(path, { force: true })
  const code = await run(
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      ...files,
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${path}`,
    ],
    { command: node, cwd: root, env },
  )
  const report = read(path)
  rmSync(path, { force: true })
  return { report, code }
}

/** The files of a report in which something failed, or that did not load. */
export function failedFiles(report) {
  return (report?.testResults ?? []).filter(({ status }) => status === 'failed').map(fileName)
}

/**
 * What two runs proved together, the second of the files that failed in the first: the second counts
 * for these, the first for the others.
 */
export function countBoth(first, { report, code }) {
  const again = failedFiles(first)
  const others = first.testResults
    .filter(({ status }) => status !== 'failed')
    .flatMap(({ assertionResults }) => assertionResults)
  const passedBefore = others.filter(({ status }) => status === 'passed').length
  const counts = count(report, code)
  const missing = again.filter((name) => !(report?.testResults ?? []).map(fileName).includes(name))
  const late = again.filter((name) => ![...failedFiles(report), ...missing].includes(name))
  const notes = [
    counts.note,
    missing.length > 0 ? `not run again: ${missing.map(short).join(' ')}` : '',
    late.length > 0
      ? `FAILED AT FIRST, passed on the second run: ${late.map(short).join(' ')}`
      : '',
  ]
  return {
    passed: passedBefore + counts.passed,
    failed: counts.failed + missing.length + (others.length - passedBefore),
    note: notes.filter(Boolean).join(', '),
  }
}

const fileName = ({ name }) => name
const short = (path) => path.slice(path.lastIndexOf('/') + 1)

/**
 * Counts a JSON report. What did not run proves nothing, so skipped tests, files that could not be
 * loaded, an empty project and a process that left with an error are all failures.
 */
export function count(report, exitCode) {
  if (report === undefined) return { passed: 0, failed: 1, note: 'no report' }
  const unrun = report.numPendingTests + report.numTodoTests
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const found = report.numFailedTests + unrun + unloaded
  const empty = report.numPassedTests === 0 && found === 0
  const failed = found > 0 ? found : empty || exitCode !== 0 ? 1 : 0
  const notes = [
    unrun > 0 ? `${unrun} did not run` : '',
    unloaded > 0 ? `${unloaded} files did not load` : '',
    empty ? 'no tests' : '',
    found === 0 && !empty && exitCode !== 0 ? `left with ${exitCode}` : '',
  ]
  return { passed: report.numPassedTests, failed, note: notes.filter(Boolean).join(', ') }
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
