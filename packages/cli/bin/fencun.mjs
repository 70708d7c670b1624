#!/usr/bin/env node
// Starts the built command. In a clone the build comes first; the published package carries it.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = new URL('../dist/main.mjs', import.meta.url)
if (existsSync(fileURLToPath(main))) {
  await import(main.href)
} else {
  console.error(
    'fencun is not built yet: run `npm run build`, or `npm start` to build and start it',
  )
  process.exitCode = 1
}
