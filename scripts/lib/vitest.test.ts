import { describe, expect, it } from 'vitest'
import { count, countBoth, failedFiles } from './vitest.mjs'

const passed = { status: 'passed', assertionResults: [{ status: 'passed' }] }
const report = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [passed],
}

describe('counting what a test run proved', () => {
  it('counts passed and failed tests', () => {
    expect(count({ ...report, numFailedTests: 2 }, 1)).toMatchObject({ passed: 3, failed: 2 })
    expect(count(report, 0)).toEqual({ passed: 3, failed: 0, note: '' })
  })

  it('takes a test that did not run for a failure', () => {
    const some = { ...report, numPendingTests: 1, numTodoTests: 1 }
    expect(count(some, 0)).toEqual({ passed: 3, failed: 2, note: '2 did not run' })
  })

  it('takes a file that could not be loaded for a failure', () => {
    const some = { ...report, testResults: [passed, { status: 'failed', assertionResults: [] }] }
    expect(count(some, 1)).toEqual({ passed: 3, failed: 1, note: '1 files did not load' })
  })

  it('takes a project without tests for a failure', () => {
    const none = { ...report, numPassedTests: 0, testResults: [] }
    expect(count(none, 0)).toEqual({ passed: 0, failed: 1, note: 'no tests' })
  })

  it('takes a missing report, and an exit code nothing explains, for failures', () => {
    expect(count(undefined, 0).failed).toBe(1)
    expect(count(report, 1)).toEqual({ passed: 3, failed: 1, note: 'left with 1' })
  })
})

describe('counting two runs of the browser’s journeys', () => {
  const good = { name: '/a/good.ts', status: 'passed', assertionResults: [{ status: 'passed' }] }
  const bad = {
    name: '/a/bad.ts',
    status: 'failed',
    assertionResults: [{ status: 'passed' }, { status: 'failed' }],
  }
  const first = {
    ...report,
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [good, bad],
  }
  const mended = {
    ...bad,
    status: 'passed',
    assertionResults: [{ status: 'passed' }, { status: 'passed' }],
  }
  const second = { ...report, numPassedTests: 2, testResults: [mended] }

  it('runs again the files in which something failed, and no other', () => {
    expect(failedFiles(first)).toEqual(['/a/bad.ts'])
    expect(failedFiles(undefined)).toEqual([])
  })

  it('counts each test once, and names who passed on the second run', () => {
    expect(countBoth(first, { report: second, code: 0 })).toEqual({
      passed: 3,
      failed: 0,
      note: 'FAILED AT FIRST, passed on the second run: bad.ts',
    })
  })

  it('takes for a failure who fails twice', () => {
    const still = { ...report, numPassedTests: 1, numFailedTests: 1, testResults: [bad] }
    expect(countBoth(first, { report: still, code: 1 })).toEqual({ passed: 2, failed: 1, note: '' })
  })

  it('takes for a failure who was not run again, and what did not run at first', () => {
    const empty = { ...report, numPassedTests: 0, testResults: [] }
    const lost = { ...report, testResults: [{ ...mended, name: '/a/other.ts' }] }
    expect(countBoth(first, { report: undefined, code: 1 }).failed).toBeGreaterThan(0)
    expect(countBoth(first, { report: empty, code: 0 }).failed).toBeGreaterThan(0)
    expect(countBoth(first, { report: lost, code: 0 }).failed).toBe(1)
    const unrun = { ...good, assertionResults: [{ status: 'skipped' }, { status: 'passed' }] }
    const partly = { ...first, testResults: [unrun, bad] }
    expect(countBoth(partly, { report: second, code: 0 })).toMatchObject({ passed: 3, failed: 1 })
  })
})
