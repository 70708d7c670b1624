import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { limitedBody } from '@fencun/adapters/outgoing/limited-body'
import { outgoingAddress } from '@fencun/adapters/outgoing/outgoing-address'
import { failure } from '@fencun/core/errors/failure'
import { CHECKPOINT_PATH } from '@fencun/core/evidence/tiles'
import { err, ok, type Result } from '@fencun/core/result'

/** Where a published log is read from: no database, no server, no key of ours. */
export interface LogSource {
  /** The directory or the address, as it is shown. */
  readonly place: string
  /** Undefined when there is no such file. Throws `LogUnreachable` when that cannot be told. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>
}

/** What kept a file of a log from being read; not that it is missing. */
export class LogUnreachable extends Error {
  override readonly name = 'LogUnreachable'
}

/** A bundle of 256 leaves of the greatest length. */
const BYTES_MAX = 256 * (2 + 0xffff)
const TIME_MS_MAX = 30_000
const TRIES = 3
const BETWEEN_TRIES_MS = 300
/** What no such file answers with. */
const GONE: ReadonlySet<number> = new Set([404, 410])
const PATH = /^(checkpoint|tile\/(\d|entries)(\/x\d{3})*\/\d{3}(\.p\/\d{1,3})?)$/

/** A log in a directory or at an address; `ledger-place-invalid` when neither holds a checkpoint. */
export async function openLog(place: string): Promise<Result<LogSource>> {
  const source = /^https?:\/\//.test(place) ? atAddress(place) : ok(inDirectory(resolve(place)))
  if (!source.ok) return source
  try {
    if ((await source.value.read(CHECKPOINT_PATH)) !== undefined) return source
  } catch (error) {
    if (!(error instanceof LogUnreachable)) throw error
    return err(failure('ledger-unreachable', error.message, place))
  }
  return err(failure('ledger-place-invalid', 'there is no file `checkpoint`', place))
}

function inDirectory(root: string): LogSource {
  return {
    place: root,
    read: async (path) => {
      const file = join(root, checked(path))
      try {
        const { size } = await stat(file)
        if (size > BYTES_MAX) throw new LogUnreachable(`\`${path}\` is longer than any such file`)
        return await readFile(file)
      } catch (error) {
        if (isMissing(error)) return undefined
        if (error instanceof LogUnreachable) throw error
        throw new LogUnreachable(`\`${path}\` cannot be read`, { cause: error })
      }
    },
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(ENOENT|ENOTDIR)$/.test(String(error.code))
}

function atAddress(place: string): Result<LogSource> {
  const address = outgoingAddress(place, 'log')
  if (!address.ok) return address
  return ok({
    place: address.value.href,
    read: async (path) => {
      const url = new URL(checked(path), address.value)
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await fetched(url, path)
        } catch (error) {
          if (error instanceof LogUnreachable || attempt === TRIES) {
            const detail = error instanceof LogUnreachable ? error.message : 'no answer'
            throw new LogUnreachable(`\`${path}\`: ${detail}`, { cause: error })
          }
          await new Promise((done) => setTimeout(done, attempt * BETWEEN_TRIES_MS))
        }
      }
    },
  })
}

/** Whoever sends us elsewhere is not followed: the address that was named is the one that is read. */
async function fetched(url: URL, path: string): Promise<Uint8Array | undefined> {
  const signal = AbortSignal.timeout(TIME_MS_MAX)
  const response = await fetch(url, { redirect: 'manual', signal })
  if (GONE.has(response.status)) {
    await response.body?.cancel()
    return undefined
  }
  if (response.status !== 200) {
    await response.body?.cancel()
    if (response.status >= 500) throw new Error('the server failed')
    throw new LogUnreachable(`the server answers ${response.status}`)
  }
  const body = await limitedBody(response, BYTES_MAX)
  if (body === undefined) throw new LogUnreachable(`longer than any such file (${path})`)
  return body
}

/** Only the names that logs have: whatever a checkpoint says, nothing else is read. */
function checked(path: string): string {
  if (!PATH.test(path)) throw new Error(`no file of a log: ${path}`)
  return path
}
