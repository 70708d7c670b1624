import { recordInbound as run } from '@fencun/app/record-inbound/record-inbound'
import { ok } from '@fencun/core/result'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { presentAnswer } from '../../present/gate-answer.ts'
import { inboundBody, inboundSchema } from '../../schemas/known.ts'
import { caseIdSchema } from '../../schemas/wire.ts'

export const recordInbound = operation({
  id: 'recordInbound',
  method: 'POST',
  url: '/v1/cases/:case/inbound',
  tag: 'Contacts',
  summary: 'Record that somebody called or wrote of their own accord',
  path: z.strictObject({ case: caseIdSchema }),
  body: inboundBody,
  answer: inboundSchema,
  status: 201,
  errors: ['not-permitted', 'not-found', 'request-id-reused', 'timeline-busy'],
}).handledBy(async ({ context, actor, path, body }) => {
  const said = await run(context.deps, actor, { ...path, ...body })
  if (!said.ok) return said
  return ok({ contact: said.value.contact, gate: presentAnswer(said.value) })
})
