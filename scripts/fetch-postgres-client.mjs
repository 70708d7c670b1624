// Makes sure that pg_dump and pg_restore are there, for the rehearsal of a restore. Prints the folder
// they are in.
import { spawnSync } from 'node:child_process'
import { aptInstall } from './lib/apt.mjs'

function found() {
  const { status, stdout } = spawnSync('sh', ['-c', 'dirname "$(command -v pg_restore)"'])
  return status === 0 ? String(stdout).trim() : ''
}

const log = (said) => process.stderr.write(`${said}\n`)
if (spawnSync('pg_restore', ['--version']).status !== 0) aptInstall(['postgresql-client'], log)
if (spawnSync('pg_restore', ['--version']).status !== 0) {
  log('pg_restore is missing: install your system’s PostgreSQL client')
  process.exit(1)
}
process.stdout.write(`${found()}\n`)
