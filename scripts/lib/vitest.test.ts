import { describe, expect, it } from 'vitest'
import { count } from './vitest.mjs'

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
