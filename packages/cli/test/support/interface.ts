import { spreadsheetWriter } from '@fencun/adapters/spreadsheets/writer'
import { memoryPreviewShelf } from '@fencun/app/import-placement/preview-shelf'
import { memoryAudits } from '@fencun/app/testing/memory-audits'
import type { MemoryDeps } from '@fencun/app/testing/memory-deps'
import { memorySpreadsheets } from '@fencun/app/testing/memory-spreadsheets'
import { createApp } from '@fencun/server/app'
import { DEFAULT_LIMITS } from '@fencun/server/app-options'
import { DEMO_PASSWORD } from '../../src/demo/directory.ts'
import { demonstrated } from './demonstrated.ts'

/** The whole interface over the demonstration in memory, listening on a port of its own. */
export interface Interface {
  readonly url: string
  readonly deps: MemoryDeps
  readonly log: () => string
  readonly close: () => Promise<void>
}

export async function openInterface(): Promise<Interface> {
  const deps = await demonstrated()
  const lines: string[] = []
  const app = await createApp({
    deps,
    spreadsheets: { reader: memorySpreadsheets(), writer: spreadsheetWriter() },
    previewShelf: memoryPreviewShelf(),
    audits: memoryAudits(),
    ledger: null,
    openAudit: false,
    demonstration: { password: DEMO_PASSWORD, accounts: [] },
    webDirectory: null,
    version: '0.0.0',
    database: 'embedded',
    cookieSecure: false,
    trustProxy: false,
    log: { level: 'debug', stream: { write: (line) => lines.push(line) } },
    limits: DEFAULT_LIMITS,
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return { url, deps, log: () => lines.join(''), close: async () => app.close() }
}
