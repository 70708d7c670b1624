// Runs one Vitest project and counts what it reports.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'

/** Runs a project under `node`. Resolves to `{ passed, failed }`; no tests at all is a failure. */
export async function runProject(root, project, { node = process.execPath, env = {} } = {}) {
  const report = join(root, '.cache', `report-${project}-${process.pid}.json`)
  rmSync(report, { force: true })
  const code = await run(
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { command: node, cwd: root, env },
  )
  const counts = count(read(report), code)
  rmSync(report, { force: true })
  return counts
}

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
