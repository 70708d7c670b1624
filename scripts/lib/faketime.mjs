// Finds libfaketime, which gives one process a clock of its own, installing it where possible.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { aptInstall } from './apt.mjs'

const NAME = 'libfaketimeMT.so.1'

/** The path of the library, or `undefined` after saying what to do. */
export function ensureFaketime(log) {
  if (library() === undefined) aptInstall(['libfaketime'], log)
  const found = library()
  if (found === undefined) log(`install libfaketime, or set FAKETIME_LIBRARY to ${NAME}`)
  return found
}

function library() {
  const named = process.env.FAKETIME_LIBRARY
  if (named && existsSync(named)) return named
  const folders = ['/usr/lib', '/usr/local/lib'].flatMap((folder) => [
    folder,
    ...(existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []),
  ])
  return folders.map((folder) => join(folder, 'faketime', NAME)).find((path) => existsSync(path))
}
