import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isFresh, stampOf } from './stale.mjs'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fencun-stale-'))
  mkdirSync(join(root, 'src/deep'), { recursive: true })
  mkdirSync(join(root, 'dist'))
  write('src/deep/a.ts', 'a')
})
afterEach(() => rmSync(root, { recursive: true }))

const write = (path: string, text: string) => writeFileSync(join(root, path), text)
const stamp = () => stampOf(root, ['src', 'package.json'])

describe('a build is stale', () => {
  it('until it was made from just these files', () => {
    expect(isFresh(join(root, 'dist'), stamp())).toBe(false)
    write('dist/.stamp', stamp())
    expect(isFresh(join(root, 'dist'), stamp())).toBe(true)
  })

  it('when a file was added, written, touched or removed', () => {
    const before = stamp()
    write('src/b.ts', 'b')
    const added = stamp()
    write('src/b.ts', 'bb')
    const written = stamp()
    utimesSync(join(root, 'src/b.ts'), 1, 1)
    const touched = stamp()
    rmSync(join(root, 'src/b.ts'))
    expect(new Set([before, added, written, touched]).size).toBe(4)
    expect(stamp()).toBe(before)
  })

  it('when a file that was missing appears', () => {
    const before = stamp()
    write('package.json', '{}')
    expect(stamp()).not.toBe(before)
  })

  it('but not when only a test changed', () => {
    const before = stamp()
    write('src/deep/a.test.ts', 'test')
    expect(stamp()).toBe(before)
  })
})
