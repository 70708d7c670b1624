// Fetches the Node that the documentation advises for production, as an npm package, once.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const VERSION = '24.21.0'

/** The path of a Node 24 binary below `.cache`, or `undefined` when npm cannot get it. */
export function ensureNode24(root, log) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const folder = join(root, '.cache', `${name}-${VERSION}`)
  const binary = join(folder, 'package', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(binary)) return binary
  const partial = `${folder}-${process.pid}`
  mkdirSync(partial, { recursive: true })
  log(`fetching ${name} ${VERSION}`)
  const fetch = () =>
    shell('npm', ['pack', '--silent', '--fetch-retries=5', `${name}@${VERSION}`], partial)
  const fetched = fetch() || fetch()
  const archive = readdirSync(partial).find((file) => file.endsWith('.tgz'))
  const unpacked = fetched && archive !== undefined && shell('tar', ['-xzf', archive], partial)
  if (unpacked) {
    rmSync(join(partial, archive))
    rmSync(folder, { recursive: true, force: true })
    renameSync(partial, folder)
    return binary
  }
  rmSync(partial, { recursive: true, force: true })
  log(`${name} ${VERSION} could not be fetched by npm`)
  return undefined
}

function shell(command, args, cwd) {
  const windows = process.platform === 'win32'
  return spawnSync(command, args, { cwd, stdio: 'ignore', shell: windows }).status === 0
}
