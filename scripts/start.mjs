// `npm start`: installs and builds what is missing, then runs `fencun` in this same process.
//
//   npm start                    fencun demo
//   npm start -- --empty         fencun serve (no data; the first page makes an administrator)
//   npm start -- --port 8080     flags are passed on
//   npm start -- doctor          and so is another command
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Fencun needs Node 20.19 or later; this is ${process.version}. See nodejs.org.`)
  process.exit(1)
}

// Imported only now: an older Node should meet the sentence above, not a syntax error.
const { existsSync } = await import('node:fs')
const { fileURLToPath } = await import('node:url')
const { commandFor } = await import('./lib/command-for.mjs')
const { ensureInstalled } = await import('./lib/install.mjs')
const { build } = await import('./build.mjs')

const root = fileURLToPath(new URL('../', import.meta.url))
const log = (text) => console.error(text)

if (!ensureInstalled(root, log)) {
  log('the packages could not be installed; mend what npm says above and start again')
  process.exit(1)
}
if (!(await build({ log }))) process.exit(1)

const main = new URL('../packages/cli/dist/main.mjs', import.meta.url)
if (!existsSync(main)) {
  log('there is no command to start; `npm run build -- --force` says why')
  process.exit(1)
}
process.argv = [process.execPath, fileURLToPath(main), ...commandFor(process.argv.slice(2))]
await import(main.href)
