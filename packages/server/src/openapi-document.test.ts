import { readFile } from 'node:fs/promises'
import openapiTypescript, { astToString } from 'openapi-typescript'
import { describe, expect, it } from 'vitest'
import { openapiDocument } from './openapi-document.ts'
import { OPERATIONS } from './routes/all.ts'

const generated = new URL('../../web/src/api/', import.meta.url)
const REFRESH = 'run `npx tsx --conditions=source scripts/openapi.mjs`'

describe('the OpenAPI document', () => {
  it('is the one that the screens were typed from', async () => {
    const stored: unknown = JSON.parse(await readFile(new URL('openapi.json', generated), 'utf8'))
    expect(await openapiDocument(), REFRESH).toEqual(stored)
  })

  it('gives the types that the screens use', async () => {
    const document: unknown = JSON.parse(JSON.stringify(await openapiDocument()))
    const types = astToString(await openapiTypescript(JSON.stringify(document)))
    const stored = await readFile(new URL('schema.gen.ts', generated), 'utf8')
    expect(stored.endsWith(types), REFRESH).toBe(true)
  })

  it('tells every operation once, with a summary and what each status means', async () => {
    const told = operationsIn(await openapiDocument())
    expect(told.map(({ operationId }) => operationId).toSorted()).toEqual(
      OPERATIONS.map(({ id }) => id).toSorted(),
    )
    expect(new Set(told.map(({ operationId }) => operationId)).size).toBe(told.length)
    for (const { operationId, summary, responses } of told) {
      expect(summary, operationId).toMatch(/^[A-Z].{5,}/)
      for (const [status, { description }] of Object.entries(responses)) {
        expect(description, `${operationId} ${status}`).not.toBe('Default Response')
      }
    }
  })

  it('names each schema once, whichever way it travels', async () => {
    const text = JSON.stringify(await openapiDocument())
    expect(text).not.toMatch(/schemas\/\w+Input"/)
    expect(text).not.toMatch(/"\w+Input":/)
  })
})

interface Told {
  readonly operationId: string
  readonly summary: string
  readonly responses: Readonly<Record<string, { readonly description: string }>>
}

function operationsIn(document: object): readonly Told[] {
  const { paths }: { paths?: Record<string, Record<string, Told>> } = { ...document }
  return Object.values(paths ?? {}).flatMap((methods) => Object.values(methods))
}
