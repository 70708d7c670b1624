// Finds Go and its module library, installing both where that is possible, and builds the program of
// tests/foreign/go, which checks an evidence log without any code of ours.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { aptInstall } from './apt.mjs'

/** Where Debian keeps Go libraries that were installed as packages. */
const LIBRARIES = '/usr/share/gocode'
const PACKAGES = ['golang-go', 'golang-golang-x-mod-dev']

/** The path of the built program, or `undefined` after saying what to do. */
export function ensureForeignVerifier(root, log) {
  if (!isThere() && !(aptInstall(PACKAGES, log) && isThere())) {
    log(`install ${PACKAGES.join(' and ')} (Debian), so that Go can check evidence logs`)
    return undefined
  }
  const source = join(root, 'tests/foreign/go')
  const folder = join(root, '.cache/foreign')
  const program = join(folder, `tlogcheck-${stampOf(source)}`)
  if (existsSync(program)) return program
  mkdirSync(folder, { recursive: true })
  const fresh = `${program}-${process.pid}`
  const built = go(['build', '-o', fresh, '.'], source, folder)
  if (built.status !== 0) {
    log(`Go could not build tests/foreign/go: ${built.stderr}`)
    return undefined
  }
  renameSync(fresh, program)
  return program
}

function isThere() {
  const library = join(LIBRARIES, 'src/golang.org/x/mod/sumdb/tlog')
  return existsSync(library) && spawnSync('go', ['version']).status === 0
}

function go(args, cwd, folder) {
  const plain = { GO111MODULE: 'off', GOPATH: LIBRARIES, GOFLAGS: '', CGO_ENABLED: '0' }
  const env = { ...process.env, ...plain, GOCACHE: join(folder, 'go-build') }
  return spawnSync('go', args, { cwd, env, encoding: 'utf8' })
}

/** The program is as old as its sources and its compiler. */
function stampOf(source) {
  const hash = createHash('sha256').update(spawnSync('go', ['version']).stdout)
  for (const name of readdirSync(source).toSorted()) {
    hash.update(name).update(readFileSync(join(source, name)))
  }
  return hash.digest('hex').slice(0, 16)
}
