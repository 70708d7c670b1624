import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureInstalled, holds } from './install.mjs'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fencun-install-'))
  mkdirSync(join(root, 'node_modules'))
})
afterEach(() => rmSync(root, { recursive: true }))

const YAML = { 'node_modules/yaml': { version: '2.9.1', integrity: 'sha512-a' } }
const OTHER_PLATFORM = { 'node_modules/x-darwin': { version: '1.0.0', optional: true } }
const LINK = { 'node_modules/@fencun/core': { resolved: 'packages/core', link: true } }

const write = (path: string, packages: object) =>
  writeFileSync(join(root, path), JSON.stringify({ packages }))
const locked = (packages: object) => write('package-lock.json', packages)
const installed = (packages: object) => write('node_modules/.package-lock.json', packages)

describe('what is installed', () => {
  it('holds when every package is there as locked, other platforms aside', () => {
    locked({ ...YAML, ...OTHER_PLATFORM, ...LINK })
    installed(YAML)
    expect(holds(root)).toBe(true)
  })

  it('does not hold when a package is missing or is another one', () => {
    locked(YAML)
    expect(holds(root)).toBe(false)
    installed({})
    expect(holds(root)).toBe(false)
    installed({ 'node_modules/yaml': { version: '2.9.1', integrity: 'sha512-b' } })
    expect(holds(root)).toBe(false)
  })

  it('is looked at once: after that, the lock file alone decides, without npm', () => {
    locked(YAML)
    installed(YAML)
    const said: string[] = []
    const log = (text: string) => said.push(text)
    expect(ensureInstalled(root, log)).toBe(true)
    installed({})
    expect(ensureInstalled(root, log)).toBe(true)
    expect(said).toEqual([])
  })
})
