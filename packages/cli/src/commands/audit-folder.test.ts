import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { partsFolder } from './audit-folder.ts'

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'audit-folder-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

it('is made when it is asked for, once, for nobody else to read', () => {
  const folder = partsFolder(directory)
  expect(folder.isUsed()).toBe(false)
  expect(readdirSync(directory)).toEqual([])
  expect(folder.path()).toBe(folder.path())
  expect(readdirSync(directory)).toHaveLength(1)
  expect(statSync(folder.path()).mode & 0o777).toBe(0o700)
  folder.remove()
})

it('goes with all that is in it, and listens to no signal any more', () => {
  const before = process.listenerCount('SIGINT')
  const folder = partsFolder(directory)
  writeFileSync(join(folder.path(), '1.calls'), 'x')
  expect(process.listenerCount('SIGINT')).toBe(before + 1)
  folder.remove()
  expect(readdirSync(directory)).toEqual([])
  expect(process.listenerCount('SIGINT')).toBe(before)
})

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'goes on %s, which then ends the program',
  (signal) => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
    partsFolder(directory).path()
    process.emit(signal, signal)
    expect(readdirSync(directory)).toEqual([])
    expect(kill).toHaveBeenCalledWith(process.pid, signal)
    kill.mockRestore()
  },
)
