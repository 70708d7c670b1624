// Writes the OpenAPI document, and the types that the screens and the client take from it, from the
// server's schemas: `npx tsx --conditions=source scripts/openapi.mjs`. A test says when they are stale.
import { spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openapiDocument } from '@fencun/server/openapi-document'
import openapiTypescript, { astToString } from 'openapi-typescript'
import { clientDocument } from './lib/client-document.mjs'

const folder = new URL('../packages/web/src/api/', import.meta.url)

const document = await openapiDocument()
const types = astToString(await openapiTypescript(structuredClone(document)))

await mkdir(folder, { recursive: true })
const file = new URL('openapi.json', folder)
await writeFile(file, `${JSON.stringify(document, null, 2)}\n`)
const biome = fileURLToPath(new URL('../node_modules/.bin/biome', import.meta.url))
const formatted = spawnSync(biome, ['format', '--write', fileURLToPath(file)], { encoding: 'utf8' })
if (formatted.status !== 0) throw new Error(formatted.stderr)
await writeFile(
  new URL('schema.gen.ts', folder),
  `// Written by scripts/openapi.mjs from the server's schemas.\n${types}`,
)
const clientTypes = astToString(await openapiTypescript(clientDocument(structuredClone(document))))
await writeFile(
  new URL('../packages/client/src/schema.gen.ts', import.meta.url),
  `// Written by scripts/openapi.mjs: the part of the interface that a key opens.\n${clientTypes}`,
)
console.log('openapi: document and types written to packages/web/src/api and packages/client/src')
