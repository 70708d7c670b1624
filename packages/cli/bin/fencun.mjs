#!/usr/bin/env node
// Starts the built command. The published package carries it; in a fresh clone it is built first.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = new URL('../dist/main.mjs', import.meta.url)
const builder = new URL('../../../scripts/build.mjs', import.meta.url)
const isThere = (url) => existsSync(fileURLToPath(url))

if (!isThere(main) && isThere(builder)) {
  const { build } = await import(builder.href)
  await build({ log: console.error })
}
if (isThere(main)) {
  await import(main.href)
} else {
  console.error(
    'fencun is not built yet: run `npm run build`, or `npm start` to build and start it',
  )
  process.exitCode = 1
}
