import { type Me, showMe } from '@fencun/app/sign-in/me'
import { signIn, signOut } from '@fencun/app/sign-in/sign-in'
import { ok, type Result } from '@fencun/core/result'
import type { z } from 'zod'
import type { OpenCall } from '../http/operation.ts'
import type { meSchema, signInBody } from '../schemas/session.ts'

type Shown = z.output<typeof meSchema>

export function presentMe({ org, lender, ...rest }: Me): Shown {
  return { ...rest, org: { id: org.org, ...org }, lender: { id: lender.lender, ...lender } }
}

/** Opens a session, gives it to the browser, and ends the one that the browser had before. */
export async function openSession(
  { context: { deps }, session }: Pick<OpenCall, 'context' | 'session'>,
  input: z.output<typeof signInBody>,
): Promise<Result<Shown>> {
  const opened = await signIn(deps, input)
  if (!opened.ok) return opened
  if (session.token !== undefined) await signOut(deps, session.token)
  session.give(opened.value.token)
  const me = await showMe(deps, opened.value.actor)
  return me.ok ? ok(presentMe(me.value)) : me
}
