// What Git knows about the repository; a clone may be shallow and have no other repository.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The work of so many days before the head is looked at where nothing else says what is new. */
const DAYS = 3
const MAIN_BRANCHES = ['main', 'master']
/** What a verdict on a mutant hangs on. */
const CONTENT = [
  'packages/core',
  'packages/law',
  'scripts/mutation',
  'stryker.config.mjs',
  'vitest.mutation.config.ts',
  'package-lock.json',
]

/** For Git: whoever runs this may have been handed the files by somebody else: they are only read. */
export const ENV = {
  ...process.env,
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'safe.directory',
  GIT_CONFIG_VALUE_0: '*',
}

/**
 * Where Git is asked about a folder: the folder itself, or where it is no repository (somebody
 * unpacked an archive) one that is made below .cache and holds the files as they lie, in one commit.
 *
 * @throws Error when Git cannot make one either
 */
export function repositoryOf(root, say) {
  const isOwn = git(root, 'rev-parse', '--show-prefix')?.trim() === ''
  if (isOwn && commitOf(root, 'HEAD') !== undefined) return root
  say('NO REPOSITORY HERE: nothing tells what is new; the files are tried as they lie')
  const made = join(root, '.cache', 'as-it-lies.git')
  rmSync(made, { recursive: true, force: true })
  mkdirSync(made, { recursive: true })
  needed(made, 'init', '--quiet', '--bare')
  const tree = [`--git-dir=${made}`, `--work-tree=${root}`]
  writeFileSync(join(made, 'info', 'exclude'), '.cache/\n')
  needed(root, ...tree, 'add', '--all')
  const author = ['-c', 'user.name=Fencun', '-c', 'user.email=nobody@localhost']
  needed(root, ...tree, ...author, 'commit', '--quiet', '--message', 'as it lies')
  return made
}

/** What `baseOf` chooses from. */
export function historyOf(root, asked) {
  const head = commitOf(root, 'HEAD')
  if (head === undefined) throw new Error('there is no commit here to try mutants of')
  return {
    head,
    asked,
    askedCommit: commitOf(root, asked) && (forkFrom(root, asked) ?? commitOf(root, asked)),
    forks: forksOf(root),
    mergedInto: commitOf(root, 'HEAD^2') && commitOf(root, 'HEAD^1'),
    daysBefore: daysBefore(root),
  }
}

function forksOf(root) {
  const others = (git(root, 'remote') ?? '').split('\n').filter(Boolean)
  const origin = others.filter((one) => one === 'origin')
  return [...origin, ...others.filter((one) => one !== 'origin')].flatMap((other) => {
    const named = git(root, 'symbolic-ref', '--short', `refs/remotes/${other}/HEAD`)?.trim()
    const names = [named ?? '', ...MAIN_BRANCHES.map((name) => `${other}/${name}`)]
    const branch = names.find((name) => name && commitOf(root, `refs/remotes/${name}`))
    const commit = branch && forkFrom(root, `refs/remotes/${branch}`)
    return commit ? [{ branch, commit }] : []
  })
}

/** Nothing where a clone is too shallow to hold it. */
function forkFrom(root, branch) {
  return git(root, 'merge-base', 'HEAD', branch)?.trim()
}

function daysBefore(root) {
  const at = Number(git(root, 'show', '--no-patch', '--format=%ct', 'HEAD'))
  const before = `--before=@${at - DAYS * 86_400}`
  return git(root, 'rev-list', '-1', before, 'HEAD')?.trim() || undefined
}

/** Every file of the last commit below the folders. */
export function filesBelow(root, ...folders) {
  return lines(needed(root, 'ls-tree', '-r', '--name-only', 'HEAD', ...folders))
}

/** Names that differ between a commit and the last one; without a commit all of them. */
export function differingFrom(root, commit) {
  if (commit === undefined) return filesBelow(root)
  return lines(needed(root, 'diff', '--name-only', '--no-renames', commit, 'HEAD'))
}

/** The same as long as nothing changed that could change a verdict. */
export function contentHash(root) {
  const objects = CONTENT.map((path) => needed(root, 'rev-parse', `HEAD:${path}`))
  const hash = createHash('sha256').update(`${process.version} ${process.arch}`)
  return hash.update(objects.join('')).digest('hex').slice(0, 16)
}

function commitOf(root, name) {
  if (!name) return undefined
  return git(root, 'rev-parse', '--verify', '--quiet', `${name}^{commit}`)?.trim()
}

function lines(text) {
  return text.split('\n').filter(Boolean)
}

function needed(root, ...args) {
  const text = git(root, ...args)
  if (text === undefined) throw new Error(`git ${args.join(' ')} failed, or Git is not installed`)
  return text
}

function git(root, ...args) {
  const { status, stdout } = spawnSync('git', args, {
    ...{ cwd: root, env: ENV, encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return status === 0 ? stdout : undefined
}
