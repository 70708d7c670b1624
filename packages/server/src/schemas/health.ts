import { z } from 'zod'

export const healthSchema = z
  .object({
    /** `degraded`: it answers, and somebody has to look after it. */
    status: z.enum(['ok', 'degraded']),
    version: z.string(),
    database: z.enum(['embedded', 'server']),
    clock: z
      .object({
        state: z.enum(['sound', 'skewed', 'unsound']),
        skewMs: z.number().nullable(),
      })
      .meta({
        description:
          "The program's clock minus the database's. While it is `unsound` every contact is withheld.",
      }),
    ledger: z
      .object({
        state: z.enum(['sound', 'behind', 'damaged']),
        waiting: z.number().int(),
        size: z.number().int(),
        secondsSinceCheckpoint: z.number().int().nullable(),
      })
      .nullable()
      .meta({
        description:
          'The evidence logs: `behind` when something waits too long to be signed, which stops no ' +
          'contact; `damaged` when a log does not pass its own check.',
      }),
  })
  .meta({ id: 'Health' })
