import { type DebtorState, EMPTY_STATE } from './state.ts'

/**
 * A stored snapshot as this version folds it. Snapshots written before guarantees, reviews and
 * transfers were known lack those parts; nothing of the kind had happened to them.
 */
export function upgradeState(stored: Partial<DebtorState>): DebtorState {
  const whole = { ...EMPTY_STATE, ...stored }
  if (stored.carried !== undefined) return whole
  return {
    ...whole,
    contacts: each(whole.contacts, (contact) => ({ ...contact, misdirected: false })),
    agreements: each(whole.agreements, (agreement) => ({ ...agreement, channels: null })),
  }
}

function each<T>(
  record: Readonly<Record<string, T>>,
  change: (one: T) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([key, one]) => [key, change(one)]))
}
