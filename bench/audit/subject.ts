import { duckSubjects } from './duck-subjects.ts'
import { ownSubjects } from './own-subjects.ts'
import { readTask, type Subject } from './task.ts'

/**
 * One subject in a process of its own, so that its memory is its own. What was there before the
 * clock starts (the law, a connection) is no part of it. Prints one line of JSON.
 */
const task = readTask(process.argv.slice(2))
const subject: Subject | undefined = { ...duckSubjects, ...ownSubjects }[task.subject]
if (subject === undefined) throw new Error(`there is no subject \`${task.subject}\``)
const run = await subject(task)
globalThis.gc?.()
const baseline = process.memoryUsage.rss()
const cpu = process.cpuUsage()
const from = performance.now()
const { counts, firstMs } = await run.work()
const wallMs = performance.now() - from
const { user, system } = process.cpuUsage(cpu)
const peak = process.resourceUsage().maxRSS * 1024
run.close?.()
const cpuMs = (user + system) / 1000
console.log(JSON.stringify({ counts, cpuMs, wallMs, firstMs, bytes: peak - baseline }))
