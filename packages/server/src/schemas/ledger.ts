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
    witnesses: z
      .array(
        z.object({
          name: z.string(),
          size: z.number().int().nullable(),
          at: z.string().nullable(),
        }),
      )
      .meta({ description: 'Who signs its checkpoints, and what each signed last.' }),
    incidents: z
      .array(
        z
          .object({
            side: z.enum(['theirs', 'ours']).meta({ description: 'Whose log.' }),
            kind: z.enum(['other-root', 'smaller', 'inconsistent']),
            name: z.string(),
            size: z.number().int(),
            at: z.string(),
          })
          .meta({ id: 'LedgerIncident' }),
      )
      .meta({ description: 'Logs that contradict what a witness holds, the newest first.' }),
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
  witnesses,
  incidents,
  ...rest
}: LedgerStatus): z.input<typeof ledgerStatusSchema> {
  return {
    ...rest,
    checkpointAt: told(checkpointAt),
    publishedAt: told(publishedAt),
    waitingSince: told(waitingSince),
    vkeys: [...vkeys],
    witnesses: witnesses.map(({ name, last }) => {
      return { name, size: last?.size ?? null, at: told(last?.at ?? null) }
    }),
    incidents: incidents.map(({ at, ...incident }) => ({ ...incident, at: formatInstant(at) })),
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
