import { parentPort, workerData } from 'node:worker_threads'
import type { AuditTask, AuditWord } from './audit-thread.ts'
import { auditFiles } from './audit-work.ts'

/** The thread of one audit: it is given its task when it starts and ends when that is done. */
const task: AuditTask = workerData
await auditFiles(task, (word: AuditWord) => parentPort?.postMessage(word))
