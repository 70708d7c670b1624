// Builds the Go program that checks evidence logs, and prints where it is. What is said on the way
// goes to standard error. Leaves with 1 where Go cannot be had.
import { fileURLToPath } from 'node:url'
import { ensureForeignVerifier } from './lib/go.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const program = ensureForeignVerifier(root, (text) => console.error(`foreign: ${text}`))
if (program !== undefined) console.log(program)
process.exitCode = program === undefined ? 1 : 0
