import { describeAccess } from './access.contract.ts'
import { describeApiKeys } from './api-keys.contract.ts'
import { describeAttachments } from './attachments.contract.ts'
import { describeCaseStore } from './case-store.contract.ts'
import { describeDirectoryStore } from './directory-store.contract.ts'
import { describeExports } from './exports.contract.ts'
import { describeGateReading } from './gate-reading.contract.ts'
import { describeNotes } from './notes.contract.ts'
import { describePeopleStore } from './people-store.contract.ts'
import { describePlacementStore } from './placement-store.contract.ts'
import { describePolicies } from './policies.contract.ts'
import { describeReaders } from './readers.contract.ts'
import { describeRefusalRegister } from './refusal-register.contract.ts'
import { describeRegisters } from './registers.contract.ts'
import { describeReviewAsks } from './review-asks.contract.ts'
import type { MakeStores } from './stores-under-test.ts'
import { describeTimelineArchive } from './timeline-archive.contract.ts'
import { describeTimelineStore } from './timeline-store.contract.ts'

/** Every promise of every store that keeps cases and what hangs on them. */
export function describeStores(name: string, make: MakeStores): void {
  describeTimelineStore(name, make)
  describeTimelineArchive(name, make)
  describeGateReading(name, make)
  describeRefusalRegister(name, make)
  describePlacementStore(name, make)
  describeCaseStore(name, make)
  describeNotes(name, make)
  describePeopleStore(name, make)
  describeReaders(name, make)
  describeDirectoryStore(name, make)
  describeRegisters(name, make)
  describeApiKeys(name, make)
  describePolicies(name, make)
  describeReviewAsks(name, make)
  describeAccess(name, make)
  describeExports(name, make)
  describeAttachments(name, make)
}
