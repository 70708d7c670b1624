import type { Page, Request, Response } from 'playwright-core'
import { eventually } from './patience.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** An answer that a test asks for on purpose: the gate's refusal, or a file sent twice. */
interface Expected {
  readonly method: Method
  readonly path: RegExp
  readonly status: number
}

/** What went wrong on a page without anybody looking. */
export interface Watch {
  /** Allows one such answer; it must come, or `settle` fails. */
  readonly expect: (method: Method, path: RegExp, status: number) => void
  /** Allows such answers, which need not come: what a screen asks by itself from time to time. */
  readonly allow: (method: Method, path: RegExp, status: number) => void
  /** Throws when anything went wrong unasked, or what was expected does not come. */
  readonly settle: () => Promise<void>
}

/** Before somebody signs in the screens ask who is there, and nobody is. */
const NOBODY: Expected = { method: 'GET', path: /^\/v1\/session$/, status: 401 }

/** Chromium repeats every answer of 400 and above on the console, without saying which. */
const REPEATED = /^Failed to load resource: the server responded with a status of \d+/

export function watch(page: Page): Watch {
  const wrong: string[] = []
  const expected: Expected[] = []
  const allowed: Expected[] = [NOBODY]
  page.on('pageerror', (error) => wrong.push(`error: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    const kind = message.type()
    if (kind !== 'error' && kind !== 'warning') return
    if (!REPEATED.test(message.text())) wrong.push(`console ${kind}: ${message.text()}`)
  })
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'unknown'
    // A page that is left gives up what it was fetching, and a download leaves the page.
    if (why !== 'net::ERR_ABORTED') wrong.push(`request failed: ${named(request)}: ${why}`)
  })
  page.on('response', (response) => {
    if (response.status() < 400 || allowed.some((one) => fits(one, response))) return
    const at = expected.findIndex((one) => fits(one, response))
    if (at >= 0) expected.splice(at, 1)
    else wrong.push(`answer ${response.status()}: ${named(response.request())}`)
  })
  return {
    expect: (method, path, status) => void expected.push({ method, path, status }),
    allow: (method, path, status) => void allowed.push({ method, path, status }),
    settle: async () => {
      const missing = (): readonly string[] =>
        expected.map(({ method, path, status }) => {
          return `no answer ${status} to ${method} ${path.source}`
        })
      if (wrong.length === 0 && missing().length > 0) await eventually(missing).toEqual([])
      if (wrong.length > 0) throw new Error([...wrong, ...missing()].join('\n'))
    },
  }
}

function fits({ method, path, status }: Expected, response: Response): boolean {
  const request = response.request()
  return (
    response.status() === status &&
    request.method() === method &&
    path.test(new URL(request.url()).pathname)
  )
}

function named(request: Request): string {
  return `${request.method()} ${new URL(request.url()).pathname}`
}
