import { reportMisdirected as run } from '@fencun/app/report-misdirected/report-misdirected'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { evidenceBody } from '../../schemas/known.ts'
import { caseIdSchema, contactIdSchema } from '../../schemas/wire.ts'

export const reportMisdirected = operation({
  id: 'reportMisdirected',
  method: 'POST',
  url: '/v1/cases/:case/contacts/:contact/misdirected',
  tag: 'Contacts',
  summary: 'Report that a contact reached somebody who has nothing to do with the debt',
  path: z.strictObject({ case: caseIdSchema, contact: contactIdSchema }),
  body: evidenceBody,
  status: 204,
  errors: [
    'not-permitted',
    'not-found',
    'evidence-missing',
    'second-person-needed',
    'outcome-missing',
    'outcome-conflict',
    'timeline-busy',
  ],
}).handledBy(async ({ context, actor, path, body }) =>
  run(context.deps, actor, { ...path, ...body }),
)
