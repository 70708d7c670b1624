import type { Org, Staff } from '@fencun/app/ports/directory-store'
import type { WhatIfResult } from '@fencun/app/what-if/result'
import type { z } from 'zod'
import type { whatIfResultSchema } from '../schemas/what-if.ts'

type Shown = z.output<typeof whatIfResultSchema>

/** A result with the names of those who asked; whoever is not on file any more keeps the id. */
export function presentWhatIf(
  result: WhatIfResult,
  orgs: readonly Org[],
  staff: readonly Staff[],
): Shown {
  const orgNames = new Map<string, string>(orgs.map(({ org, name }) => [org, name]))
  const staffNames = new Map<string, string>(staff.map((one) => [one.staff, one.name]))
  const { byOrg, byStaff, ...rest } = result
  return {
    ...rest,
    byOrg: byOrg.map((row) => ({ ...row, name: orgNames.get(row.org) ?? row.org })),
    byStaff: byStaff.map((row) => ({ ...row, name: staffNames.get(row.staff) ?? row.staff })),
  }
}
