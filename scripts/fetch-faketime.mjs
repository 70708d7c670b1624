// Prints the path of libfaketime, which gives one process a clock of its own; installs the package
// where that is possible. `node scripts/fetch-faketime.mjs`
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { aptInstall } from './lib/apt.mjs'

const NAME = 'libfaketimeMT.so.1'

function library() {
  const named = process.env.FAKETIME_LIBRARY
  if (named && existsSync(named)) return named
  const folders = ['/usr/lib', '/usr/local/lib'].flatMap((folder) => [
    folder,
    ...(existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []),
  ])
  return folders.map((folder) => join(folder, 'faketime', NAME)).find((path) => existsSync(path))
}

if (library() === undefined) aptInstall(['libfaketime'], console.error)
const found = library()
if (found === undefined) {
  console.error(`install libfaketime, or set FAKETIME_LIBRARY to its ${NAME}`)
  process.exitCode = 1
} else {
  console.log(found)
}
