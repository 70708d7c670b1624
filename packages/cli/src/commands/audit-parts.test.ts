import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { partsFolder } from './audit-folder.ts'
import { callsThatFit, readFitting } from './audit-parts.ts'

const data = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const SAMPLE = data('audit/test-data/calls-asterisk.csv')
const cases = data('adapters/test-data/placement-standard.xlsx')
const progress = { at: () => undefined, note: () => undefined, end: () => undefined }

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'audit-parts-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

async function read(callsMax: number, within: string = directory) {
  const folder = partsFolder(within)
  const inputs = await readFitting([SAMPLE], { cases, progress }, { callsMax, folder })
  return { folder, inputs }
}

it('a log beyond what memory holds comes in parts, from a folder that goes when it is removed', async () => {
  const { folder, inputs } = await read(200)
  if (!inputs.ok || !('parts' in inputs.value)) throw new Error('the log is in parts')
  const parts = [...inputs.value.parts.parts()]
  expect(parts.length).toBeGreaterThan(10)
  expect(readdirSync(directory)).toHaveLength(1)
  folder.remove()
  expect(readdirSync(directory)).toEqual([])
})

it('a log that fits is held in memory, and the disk is left alone', async () => {
  const { folder, inputs } = await read(2000)
  expect(inputs.ok && 'log' in inputs.value).toBe(true)
  expect(folder.isUsed()).toBe(false)
})

it('a folder that cannot be written is said', async () => {
  const { folder, inputs } = await read(200, join(directory, 'nowhere'))
  expect(inputs).toMatchObject({ ok: false, error: { code: 'argument-invalid' } })
  expect(!inputs.ok && inputs.error.place).toContain('TMPDIR')
  folder.remove()
})

it('by default half of the free memory is for calls, and never is a small log parted', () => {
  expect(callsThatFit(12_000_000_000)).toBe(100_000_000)
  expect(callsThatFit(0)).toBe(1_000_000)
})
