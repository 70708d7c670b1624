import { textOf } from './bytes.ts'
import { type CheckpointFault, type OpenedCheckpoint, openCheckpoint } from './checkpoint.ts'
import { cosignaturesOf } from './cosignature.ts'
import { type LogFault, type LogFindings, logFindings } from './log-faults.ts'
import type { LogReport, LogToVerify } from './log-report.ts'
import { CHECKPOINT_PATH } from './tiles.ts'
import { walkLog } from './walk-log.ts'

const HEAD_FAULTS: Readonly<Record<CheckpointFault, readonly [LogFault, string]>> = {
  'not-a-note': ['checkpoint-form', 'this is not a signed checkpoint of three lines'],
  'bad-signature': ['checkpoint-signature', 'a known key did not make the signature in its name'],
  'unknown-signer': ['checkpoint-unsigned', 'none of the keys that are trusted signed this'],
}

/**
 * Checks a whole log: who signed its head, that every leaf has the hash that every tile above it
 * gives it up to the signed root, the form and order of the leaves, and that the log continues what
 * it signed before. One pass; one bundle of leaves is in memory at a time.
 */
export async function verifyLog(log: LogToVerify): Promise<LogReport> {
  const findings = logFindings()
  const opened = await openHead(log, findings)
  if (opened === undefined) {
    const none = { signers: [], witnesses: [], leaves: 0, complete: false }
    return { ...none, findings: findings.list, findingsCount: findings.count() }
  }
  const { checkpoint, signers, note } = opened
  const witnesses = cosignaturesOf(note, log.keys, log.crypto)
  if (witnesses === undefined) {
    const detail = 'a known witness did not make the line in its name'
    findings.add('witness-signature', CHECKPOINT_PATH, detail)
  }
  const walked = await walkLog(log, checkpoint, findings)
  const head = { checkpoint, signers, witnesses: witnesses ?? [] }
  return { ...head, ...walked, findings: findings.list, findingsCount: findings.count() }
}

async function openHead(
  log: LogToVerify,
  findings: LogFindings,
): Promise<OpenedCheckpoint | undefined> {
  const bytes = await log.read(CHECKPOINT_PATH)
  if (bytes === undefined) {
    findings.add('checkpoint-missing', CHECKPOINT_PATH, 'there is no checkpoint')
    return undefined
  }
  const opened = openCheckpoint(textOf(bytes) ?? '', log.keys, log.crypto)
  if (opened.ok) return opened.value
  const [code, detail] = HEAD_FAULTS[opened.error]
  findings.add(code, CHECKPOINT_PATH, detail)
  return undefined
}
