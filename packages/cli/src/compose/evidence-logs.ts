import { join } from 'node:path'
import { EvidenceService } from '@fencun/adapters/evidence/evidence-service'
import { localObjects } from '@fencun/adapters/evidence/local-objects'
import { logKeyFiles } from '@fencun/adapters/evidence/log-keys'
import type { ObjectStore } from '@fencun/adapters/evidence/object-store'
import { objectsBelow } from '@fencun/adapters/evidence/objects-below'
import type { Sequencing } from '@fencun/adapters/evidence/sequencer'
import { s3Bucket } from '@fencun/adapters/s3/s3-bucket'
import { s3Settings } from '@fencun/adapters/s3/s3-settings'
import type { Installation as Stored } from '@fencun/adapters/stores/open-installation'
import { compareWithPublished } from '@fencun/adapters/witness/restore-check'
import type { DirectoryStore } from '@fencun/app/ports/directory-store'
import { failure } from '@fencun/core/errors/failure'
import type { LenderId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { instant } from '@fencun/core/time/instant'
import type { DataDirectory } from './data-directory.ts'

/** What the logs of an installation are signed, published and read with. */
export interface EvidenceLogs extends Sequencing {
  readonly evidence: Stored['evidence']
  readonly storeOf: (lender: LenderId) => ObjectStore
}

type Environment = Readonly<Record<string, string | undefined>>

/** A host name, perhaps with a path: what checkpoints are signed under, before the lender's id. */
const ORIGIN = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(\/[A-Za-z0-9._-]+)*$/

/** What `FENCUN_LOG_ORIGIN` says; undefined when it says nothing. It never changes afterwards. */
export function logOrigin(environment: Environment): Result<string | undefined> {
  const said = environment['FENCUN_LOG_ORIGIN'] ?? ''
  if (said === '') return ok(undefined)
  if (ORIGIN.test(said)) return ok(said)
  const detail = 'a log is called like a host name, for instance evidence.example.cn'
  return err(failure('argument-invalid', detail, 'FENCUN_LOG_ORIGIN'))
}

/**
 * The logs of an opened installation: in the data directory, or in the bucket that the environment
 * names. Fails with `argument-invalid` for a bucket that cannot be.
 */
export function evidenceLogs(
  { database, evidence }: Pick<Stored, 'database' | 'evidence'>,
  { keysFolder, directory }: { readonly keysFolder: string; readonly directory: DataDirectory },
  environment: Environment,
): Result<EvidenceLogs> {
  const bucket = s3Settings(environment)
  if (!bucket.ok) return bucket
  const whole = bucket.value === undefined ? undefined : s3Bucket(bucket.value)
  return ok({
    database,
    evidence,
    originOf: (lender) => evidence.originOf(lender),
    keys: logKeyFiles(keysFolder),
    now: () => instant(Date.now()),
    storeOf: (lender) => {
      const name = encodeURIComponent(lender)
      if (whole === undefined) return localObjects(join(directory.evidence, name))
      return objectsBelow(whole, `evidence/${name}/`)
    },
  })
}

/** Signs and publishes while the server runs; a log that does not fit what was published waits. */
export function evidenceService(
  logs: EvidenceLogs,
  directory: Pick<DirectoryStore, 'lenders'>,
  onFault: (lender: LenderId, error: unknown) => void,
): EvidenceService {
  return new EvidenceService({
    ...logs,
    lenders: async () => (await directory.lenders()).map(({ lender }) => lender),
    beforeSigning: (lender) => compareWithPublished(logs, lender),
    onFault,
  })
}
