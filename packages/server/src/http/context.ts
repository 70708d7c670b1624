import type { AppOptions } from '../app-options.ts'
import type { KeyRates } from './key-rates.ts'
import type { Metrics } from './metrics.ts'

/** What an operation may use: what the app was made of, and what this process counts. */
export interface Context extends AppOptions {
  readonly metrics: Metrics
  /** How fast each API key has been asking. */
  readonly keyRates: KeyRates
}
