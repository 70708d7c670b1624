import { readFileSync } from 'node:fs'
import { NODE_CRYPTO } from '@fencun/adapters/evidence/node-crypto'
import type { Language } from '@fencun/audit/report/language'
import { failure } from '@fencun/core/errors/failure'
import { openCheckpoint } from '@fencun/core/evidence/checkpoint'
import type { EarlierCheckpoint, LogReport } from '@fencun/core/evidence/log-report'
import type { NoteKey } from '@fencun/core/evidence/note'
import { verifyLog } from '@fencun/core/evidence/verify-log'
import { err, ok, type Result } from '@fencun/core/result'
import { EXIT, type ExitCode } from '../../exit-codes.ts'
import { LogUnreachable, openLog } from '../../ledger/log-source.ts'
import { verifierKeys } from '../../ledger/verifier-keys.ts'
import { fail, print, printJson } from '../../output.ts'
import { progressBar } from '../../progress.ts'
import { plainReport, reportText } from './verify-text.ts'

/** What the command line says, as text. */
export interface VerifyFlags {
  readonly key?: readonly string[]
  readonly witness?: readonly string[]
  readonly earlier?: readonly string[]
  readonly lang?: string
  readonly json?: boolean
}

/** A log that was checked from outside, and whether the witnesses asked for have signed. */
export interface VerifiedLog {
  readonly place: string
  readonly report: LogReport
  /** Witnesses that were asked for and did not sign the head. */
  readonly absent: readonly NoteKey[]
}

interface Trust {
  readonly log: readonly NoteKey[]
  readonly witnesses: readonly NoteKey[]
  readonly earlier: readonly EarlierCheckpoint[]
}

const CHECKING = { zh: '验证', en: 'checking' }

/**
 * `fencun ledger verify PLACE`: checks a published log by its files and the keys that the reader
 * trusts, without database, server or data directory. Exit 1 when anything does not hold.
 */
export async function verifyCommand(
  place: string | undefined,
  flags: VerifyFlags,
): Promise<ExitCode> {
  const { json = false } = flags
  const language = flags.lang === 'en' ? 'en' : 'zh'
  if (place === undefined) {
    const detail = 'name a directory or an address, or say --self'
    return fail(failure('argument-invalid', detail, 'place'), json)
  }
  const trust = trustIn(flags)
  if (!trust.ok) return fail(trust.error, json)
  const verified = await verifyAt(place, trust.value, language)
  if (!verified.ok) return fail(verified.error, json)
  if (json) printJson(plainReport(verified.value))
  else print(reportText(verified.value, language))
  return isSound(verified.value) ? EXIT.ok : EXIT.failed
}

export function isSound({ report, absent }: VerifiedLog): boolean {
  return report.findingsCount === 0 && report.complete && absent.length === 0
}

async function verifyAt(
  place: string,
  { log: keys, witnesses, earlier }: Trust,
  language: Language,
): Promise<Result<VerifiedLog>> {
  const source = await openLog(place)
  if (!source.ok) return source
  const progress = progressBar(language)
  try {
    const report = await verifyLog({
      read: source.value.read,
      keys: [...keys, ...witnesses],
      crypto: NODE_CRYPTO,
      earlier,
      onProgress: ({ leaves, size }) => {
        progress.at(CHECKING, leaves, size, leaves)
        return 'go-on'
      },
    })
    const signed = new Set(report.witnesses.map(({ witness }) => witness.keyId))
    const absent = witnesses.filter(({ keyId }) => !signed.has(keyId))
    return ok({ place: source.value.place, report, absent })
  } catch (error) {
    if (!(error instanceof LogUnreachable)) throw error
    return err(failure('ledger-unreachable', error.message, place))
  } finally {
    progress.end()
  }
}

/** The keys and the old checkpoints on which the reader relies. */
function trustIn({ key = [], witness = [], earlier = [] }: VerifyFlags): Result<Trust> {
  if (key.length === 0) {
    const detail = 'say whose log it is to be: --key with the line that its owner publishes'
    return err(failure('argument-invalid', detail, '--key'))
  }
  const log = verifierKeys(key, ['ed25519', 'sm2'], '--key')
  if (!log.ok) return log
  const witnesses = verifierKeys(witness, ['cosignature'], '--witness')
  if (!witnesses.ok) return witnesses
  const kept: EarlierCheckpoint[] = []
  for (const name of earlier) {
    const read = checkpointIn(name, log.value)
    if (!read.ok) return read
    kept.push({ ...read.value, name })
  }
  return ok({ log: log.value, witnesses: witnesses.value, earlier: kept })
}

function checkpointIn(file: string, keys: readonly NoteKey[]) {
  const text = textIn(file)
  const opened = text === undefined ? undefined : openCheckpoint(text, keys, NODE_CRYPTO)
  if (opened?.ok === true) return ok(opened.value.checkpoint)
  const detail = 'this is no checkpoint that one of the keys signed'
  return err(failure('argument-invalid', detail, file))
}

function textIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
