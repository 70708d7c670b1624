import { DEMO_PASSWORD } from '../../src/demo/directory.ts'
import { textAt } from './json.ts'

export interface Answered {
  readonly status: number
  readonly body: unknown
}

/** Calls the interface as one signed-in person. The session outlives the server: it is on disk. */
export interface Client {
  readonly account: string
  readonly cookie: string
  readonly call: (method: Method, path: string, body?: object | FormData) => Promise<Answered>
  /** The same person at another server, or at the same one after it was started again. */
  readonly at: (url: string) => Client
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Signs a person of the demonstration in. */
export async function signIn(
  url: string,
  account: string,
  password: string = DEMO_PASSWORD,
): Promise<Client> {
  const response = await fetch(`${url}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password }),
  })
  const body: unknown = await response.json()
  if (response.status !== 200) throw new Error(`${account}: ${JSON.stringify(body)}`)
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
  if (cookie === undefined) throw new Error('signing in gives a cookie')
  return clientOf(url, account, cookie)
}

/** Nobody: for what is open to everybody, and for what must not be. */
export function stranger(url: string): Client {
  return clientOf(url, '', '')
}

function clientOf(url: string, account: string, cookie: string): Client {
  return {
    account,
    cookie,
    at: (other) => clientOf(other, account, cookie),
    call: async (method, path, body) => {
      const json = body !== undefined && !(body instanceof FormData)
      const response = await fetch(url + path, {
        method,
        headers: { cookie, ...(json ? { 'content-type': 'application/json' } : {}) },
        ...(body === undefined
          ? {}
          : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      })
      const text = await response.text()
      const parsed: unknown = text.startsWith('{') ? JSON.parse(text) : text
      return { status: response.status, body: parsed }
    },
  }
}

/** Beijing's day as a server's clock has it now, such as `2026-11-18`. */
export async function dayAt(url: string): Promise<string> {
  const setup = await stranger(url).call('GET', '/v1/setup')
  return textAt(setup.body, 'clock', 'now').slice(0, 10)
}

/** Sets a demonstration's clock. */
export async function setClock(client: Client, at: string): Promise<void> {
  const set = await client.call('PUT', '/v1/clock', { at })
  if (set.status !== 200) throw new Error(`the clock: ${JSON.stringify(set.body)}`)
}
