import type { OnResealed } from '@fencun/adapters/stores/reseal'
import { say } from '../output.ts'

/** Debtors between two lines on the terminal. */
const EVERY = 1000

/** Says how far sealing anew has come: at its beginning, now and then, and at its end. */
export function resealingProgress(): OnResealed {
  let said: number | undefined
  return ({ done, total }) => {
    if (said !== undefined && done < total && done - said < EVERY) return
    said = done
    say(`personal data gets a key for each debtor: ${done} of ${total}`)
  }
}
