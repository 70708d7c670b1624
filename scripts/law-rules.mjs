// node scripts/law-rules.mjs DIRECTORY: bundles the rules of a law directory and prints the file.
import { mkdtempSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleRules } from './lib/law-bundle.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const [directory] = process.argv.slice(2)
// Below node_modules, so that the bundle finds the packages it imports.
const outfile = join(mkdtempSync(join(root, 'node_modules', '.fencun-law-')), 'rules.mjs')
await bundleRules(resolve(directory), root, outfile)
process.stdout.write(outfile)
