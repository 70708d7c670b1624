import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { openssl } from './openssl.ts'

/** A timestamp authority that answers on this machine; `openssl ts` makes its tokens. */
export interface OpensslAuthority {
  readonly url: URL
  /** The root that its users trust, PEM. */
  readonly root: string
  /** Holds `root.pem`, `signer.pem`, `signer.key`, and `web.pem`, `web.key` of the same root. */
  readonly directory: string
  /** Has the next answers made otherwise; `undefined`: as usual. */
  readonly answerWith: (reply: ((good: Buffer) => Answer) | undefined) => void
  readonly stop: () => Promise<void>
}

export interface Answer {
  readonly status: number
  readonly body: Uint8Array
}

const CONFIG = `
[tsa]
default_tsa = local
[local]
serial = ./serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1
ordering = no
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = sha256
[timestamps]
extendedKeyUsage = critical, timeStamping
[web]
extendedKeyUsage = serverAuth
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
`

/** Makes keys and certificates, and listens on a free port of this machine. */
export async function startAuthority(): Promise<OpensslAuthority> {
  const directory = await mkdtemp(join(tmpdir(), 'fencun-tsa-'))
  await makeCertificates(directory)
  let change: ((good: Buffer) => Answer) | undefined
  const server = createServer((request, response) => {
    void answer(directory, request).then((good) => {
      const { status, body } = change?.(good) ?? { status: 200, body: good }
      response.writeHead(status, { 'content-type': 'application/timestamp-reply' })
      response.end(body)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: new URL(`http://127.0.0.1:${portOf(server.address())}/`),
    root: await readFile(join(directory, 'root.pem'), 'utf8'),
    directory,
    answerWith: (reply) => {
      change = reply
    },
    stop: async () => {
      server.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('no port is listened on')
  return address.port
}

async function makeCertificates(cwd: string): Promise<void> {
  await writeFile(join(cwd, 'tsa.cnf'), CONFIG)
  await writeFile(join(cwd, 'serial'), '01\n')
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  const root = ['-x509', '-subj', '/CN=Test Root', '-days', '30', '-out', 'root.pem']
  const extended = ['-config', 'tsa.cnf', '-extensions', 'root']
  await writeFile(join(cwd, 'tsa.cnf'), `${CONFIG}[req]\ndistinguished_name = none\n[none]\n`)
  await openssl(cwd, 'req', ...made, '-keyout', 'root.key', ...root, ...extended)
  for (const [name, section] of [
    ['signer', 'timestamps'],
    ['web', 'web'],
  ] as const) {
    const asked = ['-subj', `/CN=Test ${name}`, '-config', 'tsa.cnf', '-out', `${name}.csr`]
    await openssl(cwd, 'req', ...made, '-keyout', `${name}.key`, ...asked)
    const from = ['-in', `${name}.csr`, '-CA', 'root.pem', '-CAkey', 'root.key', '-CAcreateserial']
    const kind = ['-extfile', 'tsa.cnf', '-extensions', section, '-days', '20']
    await openssl(cwd, 'x509', '-req', ...from, ...kind, '-out', `${name}.pem`)
  }
}

async function answer(cwd: string, request: IncomingMessage): Promise<Buffer> {
  const body = await buffer(request)
  const [query, reply] = [`${randomUUID()}.tsq`, `${randomUUID()}.tsr`]
  await writeFile(join(cwd, query), body)
  const signer = ['-signer', 'signer.pem', '-inkey', 'signer.key']
  const files = ['-queryfile', query, '-out', reply, '-config', 'tsa.cnf', '-section', 'local']
  await openssl(cwd, 'ts', '-reply', ...files, ...signer)
  return readFile(join(cwd, reply))
}
