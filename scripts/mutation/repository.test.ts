import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import * as chosen from './chosen.mjs'
import * as repository from './repository.mjs'

interface Base {
  readonly commit: string | undefined
  readonly why: string
}
interface History {
  readonly head: string
  readonly askedCommit: string | undefined
  readonly forks: readonly { readonly branch: string; readonly commit: string }[]
  readonly mergedInto: string | undefined
  readonly daysBefore: string | undefined
}
const baseOf: (history: History) => Base = chosen.baseOf
const historyOf: (root: string, asked?: string) => History = repository.historyOf
const differingFrom: (root: string, commit: string | undefined) => readonly string[] =
  repository.differingFrom
const repositoryOf: (root: string, say: (line: string) => void) => string = repository.repositoryOf

const folder = mkdtempSync(join(tmpdir(), 'fencun-bases-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const NOW = 1_800_000_000
const AUTHOR = ['-c', 'user.name=somebody', '-c', 'user.email=somebody@example.org']

function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8' }).trim()
}

/** One more commit that adds a file of the name, so many days ago. */
function commit(repo: string, name: string, daysAgo: number): string {
  writeFileSync(join(repo, name), name)
  git(repo, 'add', name)
  const at = `${NOW - daysAgo * 86_400} +0000`
  const env = { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at }
  const args = [...AUTHOR, 'commit', '--quiet', '-m', name]
  execFileSync('git', args, { cwd: repo, env, stdio: 'ignore' })
  return git(repo, 'rev-parse', 'HEAD')
}

const origin = join(folder, 'origin')
git(folder, 'init', '--quiet', '--initial-branch=main', origin)
const old = commit(origin, 'old', 30)
const week = commit(origin, 'week', 7)
commit(origin, 'yesterday', 1)
const tip = commit(origin, 'today', 0)

function cloned(name: string, ...how: readonly string[]): string {
  const clone = join(folder, name)
  git(folder, 'clone', '--quiet', ...how, pathToFileURL(origin).href, clone)
  return clone
}

it('on a branch of a clone what is new is what the branch has more', () => {
  const clone = cloned('branch')
  git(clone, 'switch', '--quiet', '--create', 'work')
  commit(clone, 'first', 0)
  commit(clone, 'second', 0)
  const base = baseOf(historyOf(clone))
  expect(base).toEqual({ commit: tip, why: 'where this left origin/main' })
  expect(differingFrom(clone, base.commit)).toEqual(['first', 'second'])
})

it('on the main branch itself the work of some days is new, also where it is several commits', () => {
  const clone = cloned('main')
  const base = baseOf(historyOf(clone))
  expect(base.commit).toBe(week)
  expect(differingFrom(clone, base.commit)).toEqual(['today', 'yesterday'])
  git(clone, 'remote', 'remove', 'origin')
  expect(baseOf(historyOf(clone)).commit).toBe(week)
})

it('after a merge what was merged is new', () => {
  const clone = cloned('merge')
  git(clone, 'switch', '--quiet', '--create', 'work', old)
  commit(clone, 'long-ago', 20)
  git(clone, 'switch', '--quiet', 'main')
  git(clone, ...AUTHOR, 'merge', '--quiet', '--no-ff', '--no-edit', 'work')
  git(clone, 'remote', 'remove', 'origin')
  const base = baseOf(historyOf(clone))
  expect(base.commit).toBe(tip)
  expect(differingFrom(clone, base.commit)).toEqual(['long-ago'])
})

it('in a clone of the last commit alone everything is new', () => {
  const clone = cloned('shallow', '--depth', '1')
  const base = baseOf(historyOf(clone))
  expect(base.commit).toBeUndefined()
  expect(differingFrom(clone, base.commit)).toEqual(['old', 'today', 'week', 'yesterday'])
})

it('what somebody asks for is held to, and refused where it is not here', () => {
  const clone = cloned('asked')
  expect(baseOf(historyOf(clone, old)).commit).toBe(old)
  expect(baseOf(historyOf(clone, 'HEAD~1')).why).toContain('HEAD~1')
  expect(() => baseOf(historyOf(clone, 'v9'))).toThrow('v9')
  const shallow = cloned('asked-shallow', '--depth', '1')
  expect(() => baseOf(historyOf(shallow, old))).toThrow(old)
})

it('of a branch that went on meanwhile only what is new here counts', () => {
  const clone = cloned('aside')
  git(clone, 'switch', '--quiet', '--create', 'work', week)
  commit(clone, 'aside', 0)
  const base = baseOf(historyOf(clone, 'origin/main'))
  expect(base.commit).toBe(week)
  expect(differingFrom(clone, base.commit)).toEqual(['aside'])
})

it('an unpacked archive is no repository: what lies there counts, all of it as new, ignored files not', () => {
  const archive = join(folder, 'archive')
  mkdirSync(join(archive, 'packages'), { recursive: true })
  writeFileSync(join(archive, '.gitignore'), '.cache\nleft-out\n')
  for (const name of ['left-out', 'packages/one.ts']) writeFileSync(join(archive, name), name)
  const said: string[] = []
  const made = repositoryOf(archive, (line) => said.push(line))
  expect(said.join()).toContain('NO REPOSITORY HERE')
  expect(differingFrom(made, undefined)).toEqual(['.gitignore', 'packages/one.ts'])
  expect(baseOf(historyOf(made)).commit).toBeUndefined()
  // Made again when something else lies there.
  writeFileSync(join(archive, 'two'), 'two')
  expect(
    differingFrom(
      repositoryOf(archive, () => undefined),
      undefined,
    ),
  ).toContain('two')
})

it('a folder of a clone is asked about itself, not about the clone around it', () => {
  const clone = cloned('around')
  const inner = join(clone, 'inner')
  mkdirSync(inner)
  writeFileSync(join(inner, 'only-this'), '')
  expect(repositoryOf(clone, () => undefined)).toBe(clone)
  expect(
    differingFrom(
      repositoryOf(inner, () => undefined),
      undefined,
    ),
  ).toEqual(['only-this'])
})
