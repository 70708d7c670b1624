/**
 * A process of its own that registers one large placement on the embedded database, for tests that
 * kill it while it does: says `begun <lender>` before and `registered <lender>` afterwards, again
 * and again for a new lender. So many milliseconds after it began with the one whose number it is
 * given it says `stopping` and stands still, wherever it is by then.
 */
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { newDebtor, sampleNote, sampleRegistration } from '@fencun/app/testing/sample-rows'
import { lenderId } from '@fencun/core/ids'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { openInstallation } from '../stores/open-installation.ts'
import { MIGRATIONS } from './engines.ts'

const CASES = 600
const [directory = '', stopIn = '', stopAfterMs = ''] = process.argv.slice(2)
const say = (text: string): void => void writeSync(1, `${text}\n`)

const opened = await openInstallation({
  database: { kind: 'embedded', directory },
  migrations: MIGRATIONS,
  masterKey: new Uint8Array(32).fill(7),
  keysFolder: join(directory, 'keys'),
  objectsFolder: join(directory, 'objects'),
})
if (!opened.ok) {
  say(`${opened.error.code}: ${opened.error.detail}`)
  process.exit(1)
}
function standStill(): void {
  say('stopping')
  process.kill(process.pid, 'SIGSTOP')
}

const { placements } = opened.value.stores
for (let n = 1; ; n += 1) {
  const lender = lenderId(`${process.pid}-${n}`)
  const debtors = Array.from({ length: CASES }, (_, at) =>
    newDebtor((at % 256).toString(16).padStart(2, '0')),
  )
  const heads = new Map(debtors.map((debtor) => [debtor, { version: 0, state: EMPTY_STATE }]))
  const made = sampleRegistration(lender, debtors, heads)
  const timelines = made.timelines.map((one, at) => {
    const file = made.cases[at]
    return file === undefined ? one : { ...one, notes: [sampleNote(file.case)] }
  })
  say(`begun ${lender}`)
  if (n === Number(stopIn)) setTimeout(standStill, Number(stopAfterMs))
  const { kind } = await placements.register({ ...made, timelines })
  say(`${kind} ${lender}`)
}
