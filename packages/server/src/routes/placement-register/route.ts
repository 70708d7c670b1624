import { operation } from '../../http/operation.ts'
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
    'nothing-to-register',
    'timeline-busy',
  ],
})
