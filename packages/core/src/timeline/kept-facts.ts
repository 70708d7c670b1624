import type { AccountFacts, GateFacts, Known } from '../gate/request.ts'
import { type Fen, fen } from '../money/fen.ts'
import type { EventActor } from './event.ts'

/**
 * The facts a decision rested on, as the timeline keeps them: who asked and on which line stands in
 * the event already; amounts are text, in fen. With them a decision can be made again years later,
 * when registers and contracts say something else.
 */
export type KeptFacts = Omit<GateFacts, 'org' | 'staff' | 'line' | 'account'> & {
  readonly account?: KeptAccount
}

type KeptAccount = Omit<AccountFacts, 'principalFen' | 'dueFen'> & {
  readonly principalFen: Known<string>
  readonly dueFen: Known<string>
}

/** For the timeline, which holds plain JSON. */
export function keptFacts(facts: GateFacts): KeptFacts {
  const { org: _org, staff: _staff, line: _line, account, ...rest } = facts
  return { ...rest, ...(account && { account: keptAccount(account) }) }
}

/** As they stood when the gate was asked. */
export function factsAgain(
  { account, ...rest }: KeptFacts,
  { org, staff }: Pick<EventActor, 'org'> & Pick<GateFacts, 'staff'>,
  line: GateFacts['line'],
): GateFacts {
  return { ...rest, org, staff, line, ...(account && { account: accountAgain(account) }) }
}

function keptAccount({ principalFen, dueFen, ...rest }: AccountFacts): KeptAccount {
  return { ...rest, principalFen: textOf(principalFen), dueFen: textOf(dueFen) }
}

function accountAgain({ principalFen, dueFen, ...rest }: KeptAccount): AccountFacts {
  return { ...rest, principalFen: amountOf(principalFen), dueFen: amountOf(dueFen) }
}

function textOf(amount: Known<Fen>): Known<string> {
  return amount === 'unknown' ? amount : String(amount)
}

function amountOf(text: Known<string>): Known<Fen> {
  return text === 'unknown' ? text : fen(BigInt(text))
}
