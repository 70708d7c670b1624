import type {
  CertificateWriter,
  DestructionStore,
  DestructionVerifier,
  Handovers,
  Shredder,
} from './destructions.ts'
import type { RetentionStore } from './retention.ts'

/** Everything about keeping records and destroying them. */
export interface Keeping {
  readonly retention: RetentionStore
  readonly destructions: DestructionStore
  readonly handovers: Handovers
  readonly shredder: Shredder
  readonly verifier: DestructionVerifier
  readonly certificates: CertificateWriter
}
