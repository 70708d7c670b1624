import createClient from 'openapi-fetch'
import { jsonLines } from './json-lines.ts'
import { type Answer, answerOf, FencunError, problemIn } from './problem.ts'
import type { components, operations, paths } from './schema.gen.ts'

export type Schema = components['schemas']
export type Recorded = operations['recordContact']['responses'][201]['content']['application/json']

export interface ClientOptions {
  /** Such as `https://fencun.example`. */
  readonly baseUrl: string
  /** The secret of an API key: `fk_…`. It goes into a header and nowhere else. */
  readonly key: string
  /** In place of the platform's own; for proxies and tests. */
  readonly fetch?: (request: Request) => Promise<Response>
}

/**
 * The gate, for a dialler or an agency's own system. Refusals are values: an answer is the thing
 * asked for, or a problem with its code and cure. Only a broken connection throws.
 */
export interface FencunClient {
  /** Asks for leave to make one contact. A retry with the same request id gets the first answer. */
  readonly requestContact: (body: Schema['RequestContact']) => Promise<Answer<Schema['Permit']>>
  /** Says that a contact began or how it ended. */
  readonly reportContact: (
    contact: string,
    event: Schema['ContactEvent'],
  ) => Promise<Answer<Schema['ContactStand']>>
  readonly recordContact: (
    contact: string,
    record: Schema['RecordContact'],
  ) => Promise<Answer<Recorded>>
  readonly showContact: (contact: string) => Promise<Answer<Schema['ContactView']>>
  /** At most 200 questions; nothing is reserved. */
  readonly checkContacts: (
    checks: Schema['CheckContacts']['checks'],
  ) => Promise<Answer<Schema['CheckedContacts']>>
  /**
   * Every case of a list as the server finds it, without holding the list in memory.
   * @throws FencunError when it is refused, or when the answer was cut off.
   */
  readonly prescreenCases: (
    body?: Schema['PrescreenCases'],
  ) => AsyncGenerator<Schema['PrescreenedCase']>
}

/** Opens nothing by itself: the first request is the first connection. */
export function fencunClient({ baseUrl, key, fetch }: ClientOptions): FencunClient {
  const api = createClient<paths>({
    baseUrl,
    headers: { authorization: `Bearer ${key}` },
    ...(fetch === undefined ? {} : { fetch }),
  })
  const named = (contact: string) => ({ params: { path: { contact } } })
  return {
    requestContact: async (body) => answerOf(await api.POST('/v1/contacts', { body })),
    reportContact: async (contact, body) =>
      answerOf(await api.POST('/v1/contacts/{contact}/events', { ...named(contact), body })),
    recordContact: async (contact, body) =>
      answerOf(await api.POST('/v1/contacts/{contact}/record', { ...named(contact), body })),
    showContact: async (contact) =>
      answerOf(await api.GET('/v1/contacts/{contact}', named(contact))),
    checkContacts: async (checks) =>
      answerOf(await api.POST('/v1/contacts/checks', { body: { checks } })),
    prescreenCases: async function* (body = {}) {
      const { data, error, response } = await api.POST('/v1/cases/prescreen', {
        body,
        headers: { accept: 'application/x-ndjson' },
        parseAs: 'stream',
      })
      if (data === undefined || data === null) throw new FencunError(problemIn(error, response))
      for await (const line of jsonLines<Schema['PrescreenLine']>(data)) {
        if ('end' in line) return
        yield line
      }
      throw new FencunError(problemIn('the answer was cut off', response))
    },
  }
}
