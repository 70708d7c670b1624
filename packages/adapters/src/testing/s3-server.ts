import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askS3, S3_PATIENCE } from '../s3/s3-request.ts'
import { type S3Settings, s3Settings } from '../s3/s3-settings.ts'
import { unwrap } from './engines.ts'
import { isSignedV4 } from './signature-v4.ts'

/** What the server does instead of answering a request: an answer of its own, or none ever. */
export type Instead =
  | { readonly status: number; readonly body?: string; readonly location?: string }
  | 'hang'

const SECRET = 'S3RVER'

/** `s3rver`, which is not ours, on a free port of this machine; signatures are checked here. */
export interface S3Server {
  /** A new bucket. */
  readonly bucket: () => Promise<S3Settings>
  /** Asked at every request, before it is answered; `undefined` to answer as usual. */
  readonly disturb: (how: ((request: IncomingMessage) => Instead | undefined) | undefined) => void
  /** Method, path and headers of every request so far. */
  readonly requests: readonly IncomingMessage[]
  readonly stop: () => Promise<void>
}

type Handler = (...args: readonly unknown[]) => void

export async function startS3(): Promise<S3Server> {
  const directory = await mkdtemp(join(tmpdir(), 'fencun-s3-'))
  const handle = handlerOf(directory)
  const requests: IncomingMessage[] = []
  let disturbance: ((request: IncomingMessage) => Instead | undefined) | undefined
  const server = createServer((request, response) => {
    requests.push(request)
    const instead = disturbance?.(request)
    if (instead === 'hang') return
    if (instead !== undefined) {
      const { status, location, body } = instead
      response.writeHead(status, location === undefined ? {} : { location }).end(body)
    } else if (isSignedV4(request, SECRET)) handle(request, response)
    else response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port is listened on')
  let count = 0
  return {
    requests,
    disturb: (how) => {
      disturbance = how
    },
    bucket: async () => {
      count += 1
      const settings = unwrap(s3Settings(environmentOf(address.port, `bucket-${count}`)))
      if (settings === undefined) throw new Error('a bucket was named')
      await askS3(settings, S3_PATIENCE, { method: 'PUT', key: '' })
      return settings
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** The environment of somebody who uses the server. */
export function environmentOf(port: number, bucket: string): Record<string, string> {
  return {
    FENCUN_S3_ENDPOINT: `http://127.0.0.1:${port}`,
    FENCUN_S3_BUCKET: bucket,
    FENCUN_S3_KEY: 'S3RVER',
    FENCUN_S3_SECRET: SECRET,
  }
}

/** The package brings no types: what it gives is looked at before it is used. */
function handlerOf(directory: string): Handler {
  const S3rver: unknown = createRequire(import.meta.url)('s3rver')
  if (typeof S3rver !== 'function') throw new Error('s3rver exports a constructor')
  const server: unknown = Reflect.construct(S3rver, [{ directory, silent: true }])
  if (typeof server !== 'object' || server === null) throw new Error('s3rver makes a server')
  const callback: unknown = Reflect.get(server, 'callback')
  if (typeof callback !== 'function') throw new Error('s3rver answers requests')
  const handler: unknown = Reflect.apply(callback, server, [])
  if (typeof handler !== 'function') throw new Error('s3rver answers requests by a function')
  return (...args) => {
    Reflect.apply(handler, undefined, args)
  }
}
