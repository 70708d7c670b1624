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
  })
  .meta({ id: 'Health' })
