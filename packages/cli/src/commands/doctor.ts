import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { formatDay, plusDays } from '@fencun/core/time/beijing'
import { LawPackError } from '@fencun/law/read-yaml'
import { dataDirectory, hasDatabase } from '../compose/data-directory.ts'
import { openInstallation } from '../compose/installation.ts'
import { ownPack } from '../compose/law-book.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { print, printJson } from '../output.ts'
import { webDirectory } from '../paths.ts'

interface Check {
  readonly name: string
  readonly good: boolean
  readonly said: string
}

const FREE_BYTES_MIN = 1024 ** 3
const ADVISED_NODE = 24

/** `fencun doctor`: each check with what was found; anything bad makes the exit code 1. */
export async function doctor(options: {
  readonly data: string
  readonly json?: boolean
}): Promise<ExitCode> {
  const checks = [
    checkNode(),
    checkScreens(),
    checkSpace(options.data),
    ...checkLaw(),
    await checkDatabase(options.data),
  ]
  if (options.json === true) printJson({ checks })
  else
    for (const { name, good, said } of checks) print(`${good ? 'ok  ' : 'BAD '} ${name}: ${said}`)
  return checks.every(({ good }) => good) ? EXIT.ok : EXIT.failed
}

function checkNode(): Check {
  const major = Number(process.versions.node.split('.')[0])
  const advice = major < ADVISED_NODE ? `; ${ADVISED_NODE} is advised for production` : ''
  return { name: 'node', good: major >= 20, said: process.version + advice }
}

function checkScreens(): Check {
  const built = webDirectory() !== null
  return { name: 'screens', good: built, said: built ? 'built' : 'not built; run `npm run build`' }
}

function checkSpace(data: string): Check {
  let folder = dataDirectory(data).root
  while (!existsSync(folder)) folder = dirname(folder)
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  return {
    name: 'disk',
    good: free >= FREE_BYTES_MIN,
    said: `${Math.floor(free / 1024 ** 2)} MiB free`,
  }
}

function checkLaw(): readonly Check[] {
  try {
    const { rules, hash, calendar } = ownPack()
    const last = formatDay(plusDays(calendar.coverage.until, -1))
    return [
      { name: 'law', good: rules.length > 0, said: `${rules.length} rules, ${hash}` },
      {
        name: 'holidays',
        good: true,
        said: `known to ${last}; later years are loaded from notices`,
      },
    ]
  } catch (error) {
    if (!(error instanceof LawPackError)) throw error
    return [{ name: 'law', good: false, said: error.message }]
  }
}

async function checkDatabase(data: string): Promise<Check> {
  const onServer = (process.env['DATABASE_URL'] ?? '') !== ''
  // A check-up leaves nothing behind: where nothing is installed, nothing is begun.
  if (!onServer && !hasDatabase(dataDirectory(data))) {
    return { name: 'database', good: true, said: 'none yet; `fencun serve` begins one' }
  }
  const opened = await openInstallation({ data })
  if (!opened.ok) {
    const { code, detail } = opened.error
    return { name: 'database', good: false, said: `${code}: ${detail}` }
  }
  const { kind, migrated, deps } = opened.value
  const lenders = await deps.directory.lenders()
  await opened.value.close()
  const done = migrated.length === 0 ? 'up to date' : `migrated ${migrated.length}`
  return { name: 'database', good: true, said: `${kind}, ${done}, ${lenders.length} lenders` }
}
