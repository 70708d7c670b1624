/**
 * A process of its own that opens an embedded database of a version before debtors' keys, for tests
 * that kill it while it seals anew: says `resealed <n>` after each piece and `opened` at the end. The
 * first time it makes such a database and says `filled`. After so many pieces as the second argument
 * names it says `stopping` and stands still soon after, wherever it is by then, so that whoever kills
 * it cannot come too late.
 */
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import {
  newDebtor,
  sampleLender,
  sampleNote,
  sampleOrg,
  sampleRegistration,
} from '@fencun/app/testing/sample-rows'
import { lenderId } from '@fencun/core/ids'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { type Installation, openInstallation } from '../stores/open-installation.ts'
import { asBefore } from './as-before.ts'
import { MIGRATIONS } from './engines.ts'

const DEBTORS = 300
/** The next piece takes about as long. */
const SOON_MS = 5
const LENDER = lenderId('lender-of-before')
const [directory = '', stopAfter = ''] = process.argv.slice(2)
const say = (text: string): void => void writeSync(1, `${text}\n`)

let pieces = 0

function standStill(): void {
  say('stopping')
  setTimeout(() => process.kill(process.pid, 'SIGSTOP'), Math.random() * SOON_MS)
}

async function open(): Promise<Installation> {
  const opened = await openInstallation({
    database: { kind: 'embedded', directory },
    migrations: MIGRATIONS,
    masterKey: new Uint8Array(32).fill(7),
    keysFolder: join(directory, 'keys'),
    objectsFolder: join(directory, 'objects'),
    onResealed: ({ done }) => {
      say(`resealed ${done}`)
      pieces += 1
      if (pieces === Number(stopAfter)) standStill()
    },
  })
  if (opened.ok) return opened.value
  say(`${opened.error.code}: ${opened.error.detail}`)
  process.exit(1)
}

async function fill({ stores, database, vault, secrets, close }: Installation): Promise<void> {
  const debtors = Array.from({ length: DEBTORS }, (_, at) =>
    newDebtor((at % 256).toString(16).padStart(2, '0')),
  )
  const heads = new Map(debtors.map((debtor) => [debtor, { version: 0, state: EMPTY_STATE }]))
  const made = sampleRegistration(LENDER, debtors, heads)
  const timelines = made.timelines.map((one, at) => {
    const file = made.cases[at]
    return file === undefined ? one : { ...one, notes: [sampleNote(file.case)] }
  })
  await stores.directory.addLender(sampleLender(LENDER), sampleOrg(LENDER))
  await stores.placements.register({ ...made, timelines })
  await asBefore(database, { vault, secrets }, LENDER)
  await close()
  say('filled')
}

const first = await open()
if (await first.stores.directory.isEmpty()) {
  await fill(first)
  await open()
}
say('opened')
setInterval(() => {}, 60_000)
