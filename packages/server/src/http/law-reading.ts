import type { Actor } from '@fencun/app/access/roles'
import type { Reading } from '@fencun/app/ports/law-book'
import { type Asked, readingFor } from '@fencun/app/read-law/reading'
import { err, type Result } from '@fencun/core/result'
import { actorOf } from './actor.ts'
import type { OpenCall } from './operation.ts'

/** Who asks, when somebody is signed in. The pages of the law are open to strangers too. */
export async function readerOf({ context, session }: OpenCall): Promise<Actor | undefined> {
  const actor = await actorOf(context.deps, session.token)
  return actor.ok ? actor.value : undefined
}

/** The day and the policy of a page, from its address. */
export async function readingOf(
  call: OpenCall & { readonly query: Asked },
): Promise<Result<Reading>> {
  const { deps } = call.context
  const reading = await readingFor(deps, await readerOf(call), call.query)
  return reading.ok ? reading : err({ ...reading.error, place: 'query.policy' })
}
