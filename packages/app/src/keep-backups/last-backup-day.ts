import { beijingDay, type Day, plusDays } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'

/** A backup that was made, as the register has it. */
export interface MadeBackup {
  readonly at: Instant
  /** Whether the file of keys was made with it: ciphertext alone tells nobody anything. */
  readonly withKeys: boolean
  /** Null: until somebody removes it by hand. */
  readonly keepDays: number | null
}

/**
 * The day on which the last backup dies that has a key in it which was destroyed at this instant;
 * `never` while there is one that nobody promised to remove. `keepDays` is how long the lender says
 * that backups live which this register does not know, such as copies of the machine.
 */
export function lastBackupDay(
  backups: readonly MadeBackup[],
  destroyedAt: Instant,
  keepDays: number,
): Day | 'never' {
  const holding = backups.filter(({ at, withKeys }) => withKeys && at <= destroyedAt)
  let last = plusDays(beijingDay(destroyedAt), keepDays)
  for (const { at, keepDays: days } of holding) {
    if (days === null) return 'never'
    const end = plusDays(beijingDay(at), days)
    if (end > last) last = end
  }
  return last
}
