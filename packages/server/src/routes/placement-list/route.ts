import { listPlacements as run } from '@fencun/app/list-placements/list-placements'
import { operation } from '../../http/operation.ts'
import { placementListSchema } from '../../schemas/placement.ts'

export const listPlacements = operation({
  id: 'listPlacements',
  method: 'GET',
  url: '/v1/placements',
  tag: 'Placements',
  summary: 'Files that were registered, newest first',
  answer: placementListSchema,
  status: 200,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor }) => run(context.deps, actor))
