import { join } from 'node:path'
import type { Objects } from '@fencun/adapters/blobs/objects'
import { EvidenceService } from '@fencun/adapters/evidence/evidence-service'
import { localObjects } from '@fencun/adapters/evidence/local-objects'
import { logKeyFiles } from '@fencun/adapters/evidence/log-keys'
import type { ObjectStore } from '@fencun/adapters/evidence/object-store'
import { objectsBelow } from '@fencun/adapters/evidence/objects-below'
import type { Sequencing } from '@fencun/adapters/evidence/sequencer'
import { s3Bucket } from '@fencun/adapters/s3/s3-bucket'
import { s3Settings } from '@fencun/adapters/s3/s3-settings'
import type { Sm2Signer } from '@fencun/adapters/sm2/sm2'
import { sm2Line, sm2Setting } from '@fencun/adapters/sm2/sm2-line'
import type { Installation as Stored } from '@fencun/adapters/stores/open-installation'
import { tsaSettings } from '@fencun/adapters/timestamp/tsa-settings'
import { mayExtend } from '@fencun/adapters/witness/may-extend'
import { outsideCopyIn } from '@fencun/adapters/witness/outside-copy'
import { witnessBookIn } from '@fencun/adapters/witness/witness-book'
import { witnessKeyFiles } from '@fencun/adapters/witness/witness-keys'
import type { WitnessServiceParts } from '@fencun/adapters/witness/witness-service'
import type { CosigningKey } from '@fencun/app/cosign-checkpoint/cosign-checkpoint'
import type { DirectoryStore } from '@fencun/app/ports/directory-store'
import { failure } from '@fencun/core/errors/failure'
import type { LenderId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { instant } from '@fencun/core/time/instant'
import type { DataDirectory } from './data-directory.ts'

/** What the logs of an installation are signed, published and read with. */
export interface EvidenceLogs extends Sequencing, Omit<WitnessServiceParts, 'keys'> {
  readonly evidence: Stored['evidence']
  readonly storeOf: (lender: LenderId) => ObjectStore
  /** With which the installation signs the checkpoints of others. */
  readonly cosigningKey: (lender: LenderId) => Promise<CosigningKey>
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

/** A witness that has not answered by then is asked again later. */
const WITNESS_TIMEOUT_MS = 10_000

/**
 * The logs of an opened installation: in the data directory, or in the bucket that the environment
 * names, with the timestamp authority and the SM2 key that it names. Fails with `argument-invalid`
 * or `timestamp-invalid` for settings that cannot be.
 */
export async function evidenceLogs(
  { database, evidence }: Pick<Stored, 'database' | 'evidence'>,
  { keysFolder, directory }: { readonly keysFolder: string; readonly directory: DataDirectory },
  environment: Environment,
): Promise<Result<EvidenceLogs>> {
  const bucket = s3Settings(environment)
  if (!bucket.ok) return bucket
  const authority = await tsaSettings(environment)
  if (!authority.ok) return authority
  const sm2 = await sm2Setting(environment)
  if (!sm2.ok) return sm2
  const whole = bucket.value === undefined ? undefined : s3Bucket(bucket.value)
  const storeOf = (lender: LenderId): ObjectStore => {
    const name = encodeURIComponent(lender)
    if (whole === undefined) return localObjects(join(directory.evidence, name))
    return objectsBelow(whole, `evidence/${name}/`)
  }
  const originOf = (lender: LenderId): string => evidence.originOf(lender)
  const outside = outsideCopyIn(storeOf)
  return ok({
    ...{ database, evidence, originOf, storeOf, keys: logKeyFiles(keysFolder) },
    now: () => instant(Date.now()),
    book: witnessBookIn({ database, evidence, outside, now: Date.now }),
    cosigningKey: witnessKeyFiles(keysFolder, (lender) => `${originOf(lender)}/witness`),
    authority: authority.value,
    timeoutMs: WITNESS_TIMEOUT_MS,
    extraLines: linesOf(sm2.value),
  })
}

function linesOf(sm2: Sm2Signer | undefined): EvidenceLogs['extraLines'] {
  return sm2 === undefined ? undefined : (origin) => [sm2Line(origin, sm2)]
}

/** Signs and publishes while the server runs; a log that does not fit what was published waits. */
export function evidenceService(
  {
    logs,
    deps: { directory },
    objects,
  }: {
    readonly logs: EvidenceLogs
    readonly deps: { readonly directory: Pick<DirectoryStore, 'lenders'> }
    /** Recordings and documents, which the check of itself looks at with the log. */
    readonly objects: Pick<Objects, 'size' | 'read' | 'list'>
  },
  told: {
    readonly onFault: (lender: LenderId, error: unknown) => void
    /** Told of every log of which something new was published. */
    readonly published: (lender: LenderId) => void
  },
): EvidenceService {
  return new EvidenceService({
    ...logs,
    objects,
    lenders: async () => (await directory.lenders()).map(({ lender }) => lender),
    beforeSigning: (lender) => mayExtend(logs, lender),
    afterPublishing: async (lender) => told.published(lender),
    onFault: told.onFault,
  })
}
