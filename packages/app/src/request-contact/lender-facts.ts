import type { LenderType } from '@fencun/core/gate/request'
import type { LenderId, OrgId, StaffId } from '@fencun/core/ids'
import type { Deps } from '../deps.ts'
import type { DirectoryStore, Line, Org, Staff } from '../ports/directory-store.ts'
import { type FactVersions, sameVersions } from '../ports/fact-versions.ts'
import type { LawBook, LawsInForce } from '../ports/law-book.ts'
import type { Engagement, Qualification } from '../ports/registers.ts'

/** What is true of a lender and everybody who works for it, whoever the debtor is. */
export interface LenderFacts {
  /** Undefined when the lender's policy is unknown. */
  readonly laws: LawsInForce | undefined
  readonly orgs: ReadonlyMap<OrgId, Org>
  readonly staff: ReadonlyMap<StaffId, Staff>
  readonly lines: readonly Line[]
  readonly lenderType: LenderType | null
  readonly engagements: ReadonlyMap<OrgId, Engagement>
  readonly qualifications: ReadonlyMap<StaffId, Qualification>
}

interface Kept {
  readonly versions: FactVersions
  readonly facts: Promise<LenderFacts>
  /** Once they are there: most who ask need not wait. */
  known?: LenderFacts
}

const keptBy = new WeakMap<DirectoryStore, WeakMap<LawBook, Map<LenderId, Kept>>>()

/**
 * The facts of a lender as they stood at `versions` or later, kept in memory until the versions
 * move. The versions have to be read before: facts read after them are at least as new, so what is
 * kept under them is never older than they say; if it is newer, the versions have moved, and an
 * append that states the old ones is refused.
 */
export async function factsAt(
  deps: Pick<Deps, 'law' | 'directory'>,
  lender: LenderId,
  versions: FactVersions,
): Promise<LenderFacts> {
  const kept = keptOf(deps)
  const known = kept.get(lender)
  if (known !== undefined && sameVersions(known.versions, versions)) return known.facts
  const entry: Kept = { versions, facts: readFacts(deps, lender) }
  kept.set(lender, entry)
  try {
    entry.known = await entry.facts
    return entry.known
  } catch (error) {
    if (kept.get(lender) === entry) kept.delete(lender)
    throw error
  }
}

/** The same where they have been read already; undefined where somebody has to wait for them. */
export function factsKnown(
  deps: Pick<Deps, 'law' | 'directory'>,
  lender: LenderId,
  versions: FactVersions,
): LenderFacts | undefined {
  const kept = keptOf(deps).get(lender)
  return kept !== undefined && sameVersions(kept.versions, versions) ? kept.known : undefined
}

function keptOf({ law, directory }: Pick<Deps, 'law' | 'directory'>): Map<LenderId, Kept> {
  const ofStore = keptBy.get(directory) ?? new WeakMap<LawBook, Map<LenderId, Kept>>()
  keptBy.set(directory, ofStore)
  const kept = ofStore.get(law) ?? new Map<LenderId, Kept>()
  ofStore.set(law, kept)
  return kept
}

async function readFacts(
  { law, directory }: Pick<Deps, 'law' | 'directory'>,
  lender: LenderId,
): Promise<LenderFacts> {
  // All in one: what fails beside another failure would otherwise be nobody's, and end the process.
  const [[lenders, agencies], ...[orgs, staff, lines, lenderType, engagements, qualifications]] =
    await Promise.all([
      Promise.all([law.inForce(lender), law.agencyLaws(lender)]),
      directory.orgs(lender),
      directory.staff(lender),
      directory.lines(lender),
      directory.lenderType(lender),
      directory.engagements(lender),
      directory.qualifications(lender),
    ])
  return {
    lenderType,
    engagements: new Map(engagements.map((one) => [one.org, one])),
    qualifications: new Map(qualifications.map((one) => [one.staff, one])),
    laws: lenders && { lenders, agencies },
    orgs: new Map(orgs.map((one) => [one.org, one])),
    staff: new Map(staff.map((one) => [one.staff, one])),
    lines,
  }
}
