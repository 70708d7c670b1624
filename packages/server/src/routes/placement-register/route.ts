import { registerPlacement as run } from '@fencun/app/import-placement/register-placement'
import { operation } from '../../http/operation.ts'
import { previewDeps } from '../../present/preview.ts'
import { registerBody, registeredSchema } from '../../schemas/placement.ts'

export const registerPlacement = operation({
  id: 'registerPlacement',
  method: 'POST',
  url: '/v1/placements',
  tag: 'Placements',
  summary: 'Register a previewed file, whole or not at all',
  body: registerBody,
  answer: registeredSchema,
  status: 201,
  errors: [
    'not-permitted',
    'not-found',
    'totals-differ',
    'placement-exists',
    'placement-expired',
    'mapping-incomplete',
    'header-not-found',
    'sheet-empty',
    'nothing-to-register',
    'timeline-busy',
  ],
}).handledBy(async ({ context, actor, body }) =>
  run({ ...context.deps, ...previewDeps(context) }, actor, body),
)
