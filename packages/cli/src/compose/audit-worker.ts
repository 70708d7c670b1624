import { parentPort, workerData } from 'node:worker_threads'
import type { AuditTask, AuditWord } from './audit-thread.ts'
import { auditFiles } from './audit-work.ts'

/** The thread of one audit: it is given its task when it starts and ends when that is done. */
await auditFiles(taskIn(workerData), (word: AuditWord) => parentPort?.postMessage(word))

/** What `startAuditThread` gave it. */
function taskIn(given: unknown): AuditTask {
  return given as AuditTask
}
