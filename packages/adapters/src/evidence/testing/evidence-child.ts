/**
 * A process of its own that signs and publishes one log as fast as leaves come, for tests that kill
 * it: says `published <size>` whenever it has. Its arguments: the database's address, the folder of
 * the log, the lender.
 */
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { lenderId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import { openDatabase } from '../../engine/database.ts'
import { evidenceOver } from '../../testing/stores-on.ts'
import { EvidenceService } from '../evidence-service.ts'
import { localObjects } from '../local-objects.ts'
import { logKeyFiles } from '../log-keys.ts'

const [url = '', folder = '', lender = ''] = process.argv.slice(2)
const say = (text: string): void => void writeSync(1, `${text}\n`)

const opened = await openDatabase<unknown>({ kind: 'server', url })
if (!opened.ok) {
  say(`${opened.error.code}: ${opened.error.detail}`)
  process.exit(1)
}
const service = new EvidenceService({
  database: opened.value,
  evidence: evidenceOver(opened.value),
  keys: logKeyFiles(join(folder, 'keys')),
  now: () => instant(Date.now()),
  lenders: async () => [lenderId(lender)],
  storeOf: () => localObjects(join(folder, 'log')),
  afterPublishing: async (one) => {
    const { publishedSize } = await service.status(one)
    say(`published ${publishedSize}`)
  },
  onFault: (_, error) => say(`fault ${String(error)}`),
  settings: { everyMs: 1, publishEveryMs: 1, batchMax: 32, pauseMsMax: 200 },
})
service.start()
process.once('SIGTERM', () => void service.stop().then(() => process.exit(0)))
say('started')
