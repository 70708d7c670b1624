import { memoryPreviewShelf } from '@fencun/app/import-placement/preview-shelf'
import type { SpreadsheetWriter } from '@fencun/app/ports/spreadsheets'
import { memoryAudits } from '@fencun/app/testing/memory-audits'
import { type MemoryDeps, memoryDeps } from '@fencun/app/testing/memory-deps'
import { memorySpreadsheets } from '@fencun/app/testing/memory-spreadsheets'
import { type LenderId, lenderId } from '@fencun/core/ids'
import type { FastifyInstance } from 'fastify'
import { createApp } from '../app.ts'
import { type AppOptions, DEFAULT_LIMITS } from '../app-options.ts'
import { SESSION_COOKIE } from '../http/session.ts'
import { type Answer, answerOf } from './answer.ts'
import { smallLaw } from './small-law.ts'
import { PASSWORD, settleLender } from './world.ts'

export type Called = (method: Method, url: string, body?: object) => Promise<Answer>
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface TestApp {
  readonly app: FastifyInstance
  readonly deps: MemoryDeps
  readonly lender: LenderId
  /** What was logged so far. */
  readonly log: () => string
  /** Requests by nobody. */
  readonly call: Called
  /** Requests by somebody of `lender-a`, or of another lender. */
  readonly as: (called: string, lender?: string) => Promise<Called>
}

/** The whole interface over stores in memory, with one lender settled: `lender-a`. */
export async function testApp(part: Partial<AppOptions> = {}): Promise<TestApp> {
  const deps = memoryDeps(smallLaw)
  const lender = await settleLender(deps, 'lender-a')
  return appOver(deps, lender, part)
}

/** The same before anybody has set it up. */
export async function emptyApp(): Promise<TestApp> {
  return appOver(memoryDeps(smallLaw), lenderId('lender-a'), {})
}

async function appOver(
  deps: MemoryDeps,
  lender: LenderId,
  part: Partial<AppOptions>,
): Promise<TestApp> {
  const lines: string[] = []
  const app = await createApp({
    deps,
    spreadsheets: { reader: memorySpreadsheets(), writer: plainWriter },
    previewShelf: memoryPreviewShelf(),
    audits: memoryAudits(),
    ledger: null,
    openAudit: false,
    demonstration: null,
    webDirectory: null,
    version: '9.9.9',
    database: 'embedded',
    cookieSecure: false,
    trustProxy: false,
    log: { level: 'debug', stream: { write: (line) => lines.push(line) } },
    limits: DEFAULT_LIMITS,
    ...part,
  })
  const calling =
    (token?: string): Called =>
    async (method, url, body) =>
      answerOf(
        await app.inject({
          method,
          url,
          ...(token === undefined ? {} : { cookies: { [SESSION_COOKIE]: token } }),
          ...(body === undefined ? {} : { payload: body }),
        }),
      )
  const as = async (called: string, whose = 'lender-a'): Promise<Called> => {
    const signedIn = await deps.credentials.signIn(`${whose}.${called}`, PASSWORD)
    if (signedIn === undefined) throw new Error(`${called} cannot sign in`)
    return calling(signedIn.token)
  }
  return { app, deps, lender, log: () => lines.join(''), call: calling(), as }
}

/** Rows as lines, cells by tabs: whole enough to see what is handed back. */
const plainWriter: SpreadsheetWriter = {
  async *write({ columns, rows }) {
    yield Buffer.from(`${columns.join('\t')}\n`)
    for await (const row of rows) yield Buffer.from(`${row.join('\t')}\n`)
  },
}
