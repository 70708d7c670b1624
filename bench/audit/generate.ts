// `node --conditions=source --import=tsx bench/audit/generate.ts FILE [CALLS] [shuffled]`: writes the
// history that is measured, to look at or to audit by hand.
import { writeCalls } from '../../packages/cli/test/audit/oracle/write-calls.ts'
import { benchWorld } from './bench-world.ts'

const [, , path = 'calls.csv', calls = '10000000', order = 'sorted'] = process.argv
const how = order === 'shuffled' ? 'shuffled' : 'sorted'
console.log(`${path}: ${writeCalls(path, benchWorld(Number(calls)), how)} bytes`)
