import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openapiDocument } from '../openapi-document.ts'
import { OPERATIONS } from '../routes/all.ts'
import { readablePage } from './readable-page.ts'

interface Told {
  readonly operationId: string
  readonly description?: string
  readonly security?: readonly object[]
  readonly responses: Readonly<Record<string, { readonly content?: object }>>
}

async function told(): Promise<ReadonlyMap<string, Told>> {
  const { paths }: { paths?: Record<string, Record<string, Told>> } = {
    ...(await openapiDocument()),
  }
  const operations = Object.values(paths ?? {}).flatMap((methods) => Object.values(methods))
  return new Map(operations.map((one) => [one.operationId, one]))
}

const shared = OPERATIONS.filter(({ scope }) => scope !== null)

describe('the document for programs', () => {
  it('says of every operation whether a key opens it, and with which scope', async () => {
    const document = await told()
    expect(shared.map(({ id }) => id).toSorted()).toEqual([
      'attachRecording',
      'checkContacts',
      'prescreenCases',
      'recordContact',
      'reportContact',
      'requestContact',
      'showContact',
    ])
    for (const { id, scope, access } of OPERATIONS) {
      const nobody = access === 'at-the-machine' ? [{}] : []
      const session = access === 'open' ? [] : [...nobody, { session: [] }]
      const keys = scope === null ? [] : [{ apiKey: [scope] }]
      expect(document.get(id)?.security, id).toEqual([...session, ...keys])
      if (scope !== null) expect(document.get(id)?.description, id).toContain(scope)
    }
  })

  it('tells what every refusal of a key is', async () => {
    const document = await told()
    for (const { id } of shared) {
      const { responses } = document.get(id) ?? { responses: {} }
      const text = JSON.stringify(responses)
      for (const code of ['api-key-invalid', 'api-key-scope', 'too-many-requests']) {
        expect(text, id).toContain(`\`${code}\``)
      }
    }
  })

  it('names both forms of a screened list', async () => {
    const { content } = (await told()).get('prescreenCases')?.responses['200'] ?? {}
    expect(Object.keys(content ?? {})).toEqual(['application/json', 'application/x-ndjson'])
  })

  it('shows scopes and examples to readers as well', async () => {
    const page = readablePage(await openapiDocument())
    expect(page).toContain('Key scope: `contacts:request`.')
    expect(page).toContain('&quot;actor&quot;: &quot;collector-a&quot;')
  })

  it('has an example in every body a program sends, which the server itself accepts', async () => {
    const document = JSON.stringify(await openapiDocument())
    const bodies = [...shared, ...OPERATIONS.filter(({ id }) => id.endsWith('ApiKey'))]
      .map(({ id, schema }) => ({ id, body: schema.body }))
      .filter(({ body }) => body !== undefined)
    expect(bodies.length).toBeGreaterThanOrEqual(6)
    for (const { id, body } of bodies) {
      if (!(body instanceof z.ZodType)) throw new Error(`${id} has no schema of ours`)
      const examples: unknown = z.globalRegistry.get(body)?.['examples']
      if (!Array.isArray(examples)) throw new Error(`${id} has no example`)
      expect(document, id).toContain(`"examples":${JSON.stringify(examples)}`)
      for (const example of examples) expect(body.safeParse(example).error, id).toBeUndefined()
    }
  })
})
