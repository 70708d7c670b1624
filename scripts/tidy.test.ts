import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checks } from './tidy/all.ts'
import { CLEAN, type Files } from './tidy/clean-tree.ts'
import { FAULTS } from './tidy/faults.ts'
import { floors } from './tidy/floors.ts'
import { readTree } from './tidy/tree.ts'

const tree = readTree(fileURLToPath(new URL('../', import.meta.url)))

describe('this repository', () => {
  for (const { name, find } of checks) {
    it(name, () => expect(find(tree)).toEqual([]))
  }
})

describe('a clean tree', () => {
  // The floors speak of this repository, so a tree of twenty files cannot meet them.
  for (const { name, find } of checks.filter((check) => check !== floors)) {
    it(`is left alone: ${name}`, () => expect(find(treeOf(CLEAN))).toEqual([]))
  }
})

describe('a planted fault is caught', () => {
  for (const { what, check, plant, says } of FAULTS) {
    it(what, () => {
      const found = problems(check, { ...CLEAN, ...plant })
      expect(found).toContainEqual(expect.stringMatching(says))
    })
  }

  it('for every check there is', () => {
    const proved = new Set(FAULTS.map(({ check }) => check))
    expect(checks.map(({ name }) => name).filter((name) => !proved.has(name))).toEqual([])
  })

  it('and nothing beside it is blamed', () => {
    const long = FAULTS.find(({ what }) => what === 'a file one line too long')
    expect(problems(long?.check ?? '', { ...CLEAN, ...long?.plant })).toHaveLength(1)
  })
})

function problems(name: string, files: Files): readonly string[] {
  const check = checks.find((one) => one.name === name)
  if (check === undefined) throw new Error(`no check is called \`${name}\``)
  return check.find(treeOf(files))
}

/** Writes the files to a directory and reads them back, as the real tree is read. */
function treeOf(files: Files) {
  const root = mkdtempSync(join(tmpdir(), 'fencun-tidy-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return readTree(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}
