import { listReviews as run } from '@fencun/app/list-reviews/list-reviews'
import { operation } from '../../http/operation.ts'
import { openReviewsSchema } from '../../schemas/known.ts'

export const listReviews = operation({
  id: 'listReviews',
  method: 'GET',
  url: '/v1/reviews',
  tag: 'Reviews',
  summary: 'What waits for a supervisor’s word',
  answer: openReviewsSchema,
  status: 200,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor }) => run(context.deps, actor))
