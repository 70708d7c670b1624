// `npm run bench`, or `npm run bench -- decide`: runs bench/*.bench.ts one after the other, each in
// a process of its own, so that none inherits the heap or the compiled code of another.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('./', import.meta.url))
const wanted = process.argv.slice(2)
const files = readdirSync(here)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.includes(name.replace('.bench.ts', '')))

if (files.length === 0) {
  console.error(`bench: nothing is called \`${wanted.join(' ')}\``)
  process.exitCode = 1
}
console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`)
for (const file of files) {
  const flags = ['--conditions=source', '--import=tsx', '--expose-gc']
  const run = spawnSync(process.execPath, [...flags, `${here}${file}`], { stdio: 'inherit' })
  if (run.status !== 0) process.exitCode = 1
}
