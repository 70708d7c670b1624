import type { OfferedPurpose, RevealField, RevealPurpose } from './queries.ts'

/** The purposes that go with a field. */
export function purposesFor(
  offered: readonly OfferedPurpose[],
  field: RevealField,
): readonly OfferedPurpose[] {
  return offered.filter(({ fields }) => fields.includes(field))
}

/** The purpose chosen last, where it goes with the field; otherwise the first that does. */
export function usualPurpose(
  fitting: readonly OfferedPurpose[],
  last: string | null,
): RevealPurpose | undefined {
  return (fitting.find(({ purpose }) => purpose === last) ?? fitting[0])?.purpose
}

/** What a contact point of a kind holds. */
export function fieldOfPoint(kind: 'mobile' | 'landline' | 'address' | 'email'): RevealField {
  return kind === 'mobile' || kind === 'landline' ? 'phone' : kind
}

const LAST = 'fencun.reveal-purpose'

/** Which purpose was chosen is no personal datum; it is kept for this browser's next dialogue. */
export function lastPurpose(): string | null {
  return localStorage.getItem(LAST)
}

export function rememberPurpose(purpose: RevealPurpose): void {
  localStorage.setItem(LAST, purpose)
}
