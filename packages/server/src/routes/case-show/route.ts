import { showCase as run } from '@fencun/app/show-case/show-case'
import { ok } from '@fencun/core/result'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { presentAnswer } from '../../present/gate-answer.ts'
import { caseViewSchema } from '../../schemas/case.ts'
import { caseIdSchema } from '../../schemas/wire.ts'

export const showCase = operation({
  id: 'showCase',
  method: 'GET',
  url: '/v1/cases/:case',
  tag: 'Cases',
  summary: 'One case, and what the gate says of each contact point now',
  path: z.strictObject({ case: caseIdSchema }),
  answer: caseViewSchema,
  status: 200,
  errors: ['not-found'],
}).handledBy(async ({ context, actor, path }) => {
  const shown = await run(context.deps, actor, path)
  if (!shown.ok) return shown
  const points = shown.value.points.map((one) => ({ ...one, gate: presentAnswer(one.gate) }))
  return ok({ ...shown.value, points })
})
