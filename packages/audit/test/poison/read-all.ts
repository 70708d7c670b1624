import { readCallLog } from '../../src/read/read-call-log.ts'
import { POISON_FILES } from './files.ts'
import { LARGE_FILES } from './large.ts'

/** Reads all poisoned files in a process of its own and prints what came of the large ones. */
for (const { source, options } of POISON_FILES) await readCallLog(source(), options)
const results: unknown[] = []
for (const { name, source, options } of LARGE_FILES) {
  const read = await readCallLog(source(), options)
  const result = read.ok
    ? {
        calls: read.value.log.count,
        problems: read.value.facts.problemCounts,
        rows: read.value.facts.problems.slice(0, 3).map(({ row }) => row),
      }
    : read.error
  results.push({ name, result })
}
const memoryMb = Math.round(process.resourceUsage().maxRSS / 1024)
process.stdout.write(JSON.stringify({ results, memoryMb }))
