import type { Json } from '@fencun/core/evidence/canonical-json'
import type { BlobMark } from '@fencun/core/evidence/leaf'
import type { RecordType } from '@fencun/core/evidence/leaf-types'
import type { ContactId, DebtorId, OrgId, StaffId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { CaptureSource } from '@fencun/core/timeline/capture-source'

/** Who did what a leaf attests. */
export interface LeafActor {
  /** The person, or `system`. */
  readonly staff: StaffId | 'system'
  readonly org: OrgId | null
  readonly via?: CaptureSource
}

/** Something that happened beside the timelines and goes into the log. */
export interface NewLeaf {
  readonly type: RecordType
  /** Of the row that keeps what happened, where there is one; otherwise a new id. */
  readonly id?: string
  readonly at: Instant
  readonly actor: LeafActor
  readonly debtor?: DebtorId
  readonly contact?: ContactId
  /** Values by name. The log holds commitments; the values are kept sealed beside it. */
  readonly commit: Readonly<Record<string, Json>>
  readonly blob?: readonly BlobMark[]
}
