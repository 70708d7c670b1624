// What is settled about mutants is kept below .cache as it becomes known, a line each, so that a run
// that was broken off goes on. It holds only for the same code, tests and tools, by their hash.
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The file for a stage and a hash; what was kept for other hashes goes. */
export function settledFile(root, stage, hash) {
  const folder = join(root, '.cache', 'mutants-settled')
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) if (!name.includes(hash)) rmSync(join(folder, name))
  const file = join(folder, `${stage}-${hash}.jsonl`)
  // A line that was cut off must not take the next one with it.
  if (existsSync(file) && !readFileSync(file, 'utf8').endsWith('\n')) appendFileSync(file, '\n')
  return file
}

/** @returns a map from the key of a mutant to its verdict; of a line that was cut off nothing */
export function settledIn(file) {
  if (!existsSync(file)) return new Map()
  return new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .slice(0, -1)
      .flatMap((line) => entryIn(line)),
  )
}

function entryIn(line) {
  try {
    const { key, ...verdict } = JSON.parse(line)
    return [[key, verdict]]
  } catch {
    return []
  }
}

export function keep(file, key, verdict) {
  mkdirSync(dirname(file), { recursive: true })
  appendFileSync(file, `${JSON.stringify({ key, ...verdict })}\n`)
}
