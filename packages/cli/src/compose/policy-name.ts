import type { OrgId } from '@fencun/core/ids'

/** The part of a policy's name that stands for the lender's own layer. */
export const OWN = 'own'

const AGENCY = 'agency:'

/** The part that stands for an agency's own layer. */
export function agencyPart(agency: OrgId): string {
  return `${AGENCY}${agency}`
}

/** One part of a policy's name, such as `std@1`, `own@3` or `agency:甲@4`. */
export interface PolicyPartName {
  readonly id: string
  readonly version: number
  /** The agency whose layer it is, as text; undefined for every other part. */
  readonly agency: string | undefined
}

/** The parts of a policy's name in its order: `std@1+own@3+agency:a@4`. */
export function partsOf(policy: string): readonly PolicyPartName[] {
  return policy.split('+').map((text) => {
    const [id = '', version = ''] = text.split('@')
    const agency = id.startsWith(AGENCY) ? id.slice(AGENCY.length) : undefined
    return { id, version: Number(version), agency }
  })
}
