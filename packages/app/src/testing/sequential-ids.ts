import type { Ids } from '../ports/ids.ts'

/** Ids in the form of a UUIDv7 that count up from 1: the same in every run. */
export function sequentialIds(): Ids {
  let count = 0
  return {
    next: () => {
      count += 1
      return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`
    },
  }
}
