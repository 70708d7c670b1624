import type { StaffMember } from '../../api/team-queries.ts'

/** People whose name, account or organisation holds what was typed; those who left only on demand. */
export function findStaff(
  staff: readonly StaffMember[],
  typed: string,
  withLeft: boolean,
): readonly StaffMember[] {
  const wanted = typed.normalize('NFKC').trim().toLowerCase()
  return staff.filter(
    ({ name, account, orgName, active }) =>
      (active || withLeft) &&
      [name, account, orgName].some((text) => text.toLowerCase().includes(wanted)),
  )
}
