import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { cosignCheckpoint, type WitnessDeps } from '@fencun/app/cosign-checkpoint/cosign-checkpoint'
import type { LenderId } from '@fencun/core/ids'

/** An answer of its own instead of the witness's; 'hang' for none ever. */
export type WitnessInstead =
  | { readonly status: number; readonly body?: string; readonly location?: string }
  | 'hang'

/** A counterparty's witness on this machine. */
export interface WitnessServer {
  readonly url: string
  /** How often it was asked. */
  readonly asked: () => number
  readonly disturb: (instead: WitnessInstead | undefined) => void
  readonly stop: () => void
}

export async function startWitness(deps: WitnessDeps, lender: LenderId): Promise<WitnessServer> {
  let instead: WitnessInstead | undefined
  let asked = 0
  const server = createServer((request, response) => {
    asked += 1
    if (instead === 'hang') return
    if (instead !== undefined) {
      const { status, body, location } = instead
      response.writeHead(status, location === undefined ? {} : { location }).end(body)
      return
    }
    void text(request)
      .then((body) => cosignCheckpoint(deps, lender, body))
      .then(({ status, type, body }) => {
        response.writeHead(status, { 'content-type': type }).end(body)
      })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port is listened on')
  return {
    url: `http://127.0.0.1:${address.port}/witness/${lender}`,
    asked: () => asked,
    disturb: (how) => {
      instead = how
    },
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
