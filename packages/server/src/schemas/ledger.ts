import type { LedgerStatus } from '@fencun/app/ports/ledger'
import { formatInstant, type Instant } from '@fencun/core/time/instant'
import { z } from 'zod'

export const ledgerStatusSchema = z
  .object({
    origin: z.string(),
    size: z.number().int(),
    checkpointAt: z.string().nullable(),
    publishedSize: z.number().int(),
    publishedAt: z.string().nullable(),
    waiting: z.number().int(),
    waitingSince: z.string().nullable(),
    conflicting: z.number().int(),
    vkeys: z.array(z.string()),
    audits: z.array(
      z.object({
        scope: z.enum(['sample', 'whole']),
        at: z.string(),
        size: z.number().int(),
        checked: z.number().int(),
        findings: z.array(z.object({ code: z.string(), place: z.string() })),
      }),
    ),
    stopped: z.string().nullable(),
  })
  .meta({
    id: 'LedgerStatus',
    description:
      'Where the evidence log stands: leaves in it, leaves that wait, the last signature, what is ' +
      'published, and what its last checks of itself found.',
  })

export function ledgerAnswer({
  checkpointAt,
  publishedAt,
  waitingSince,
  audits,
  vkeys,
  ...rest
}: LedgerStatus): z.input<typeof ledgerStatusSchema> {
  return {
    ...rest,
    checkpointAt: told(checkpointAt),
    publishedAt: told(publishedAt),
    waitingSince: told(waitingSince),
    vkeys: [...vkeys],
    audits: audits.map(({ at, findings, ...audit }) => ({
      ...audit,
      at: formatInstant(at),
      findings: [...findings],
    })),
  }
}

function told(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at)
}
