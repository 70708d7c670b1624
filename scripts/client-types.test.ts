import { readFile } from 'node:fs/promises'
import { openapiDocument } from '@fencun/server/openapi-document'
import openapiTypescript, { astToString } from 'openapi-typescript'
import { expect, it } from 'vitest'
import { clientDocument } from './lib/client-document.mjs'

const stored = new URL('../packages/client/src/schema.gen.ts', import.meta.url)

it('types the client by the part of the interface that a key opens', async () => {
  const document: unknown = JSON.parse(JSON.stringify(await openapiDocument()))
  const part: unknown = clientDocument(document)
  const types = astToString(await openapiTypescript(JSON.stringify(part)))
  const text = await readFile(stored, 'utf8')
  expect(text.endsWith(types), 'run `npx tsx --conditions=source scripts/openapi.mjs`').toBe(true)
  expect(text).toContain('"/v1/contacts/checks"')
  for (const absent of ['"/v1/session"', '"/v1/staff"', 'StaffMember', 'RuleSheet']) {
    expect(text).not.toContain(absent)
  }
})
