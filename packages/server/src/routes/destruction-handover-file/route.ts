import { permit } from '@fencun/app/access/roles'
import { findDestruction } from '@fencun/app/destroy-engagement/find-destruction'
import { ok } from '@fencun/core/result'
import { Download, downloadSchema } from '../../http/download.ts'
import { operation } from '../../http/operation.ts'
import { destructionPath } from '../../schemas/destruction.ts'

export const downloadHandover = operation({
  id: 'downloadHandover',
  method: 'GET',
  url: '/v1/destructions/:destruction/handover.jsonl',
  tag: 'Keeping',
  summary: 'What was handed over: a line per case, personal data in it as it is sealed',
  path: destructionPath,
  file: 'application/x-ndjson',
  answer: downloadSchema,
  status: 200,
  errors: ['not-permitted', 'not-found'],
}).handledBy(async ({ context: { deps }, actor, path }) => {
  const allowed = permit(actor, 'see-destruction')
  if (!allowed.ok) return allowed
  const found = await findDestruction(deps, actor, path.destruction)
  if (!found.ok) return found
  const lines = deps.keeping.handovers.lines(found.value.key)
  return ok(new Download(`handover-${path.destruction}.jsonl`, 'application/x-ndjson', lines))
})
