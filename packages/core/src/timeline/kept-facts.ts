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

/**
 * For the timeline, which holds plain JSON. Where everything is known, as it is for most contacts,
 * members stand in the order of canonical JSON.
 */
export function keptFacts(facts: GateFacts): KeptFacts {
  const { org: _org, staff: _staff, line: _line, account, ...rest } = facts
  const { engagement, qualification, refusedElsewhere } = rest
  const isWhole =
    engagement !== undefined && qualification !== undefined && refusedElsewhere !== undefined
  if (account === undefined || !isWhole) {
    return { ...rest, ...(account && { account: keptAccount(account) }) }
  }
  return {
    account: keptAccount(account),
    agencyListed: rest.agencyListed,
    assigned: rest.assigned,
    engagement,
    orgKind: rest.orgKind,
    qualification,
    recording: rest.recording,
    refusedElsewhere,
    role: rest.role,
    staffActive: rest.staffActive,
    // A fact that is left out here would be forgotten: then this does not compile.
  } satisfies Required<KeptFacts>
}

/** As they stood when the gate was asked. */
export function factsAgain(
  { account, ...rest }: KeptFacts,
  { org, staff }: Pick<EventActor, 'org'> & Pick<GateFacts, 'staff'>,
  line: GateFacts['line'],
): GateFacts {
  return { ...rest, org, staff, line, ...(account && { account: accountAgain(account) }) }
}

function keptAccount({ limitationUntil, ...account }: AccountFacts): KeptAccount {
  return {
    disclosedCosts: account.disclosedCosts,
    dueFen: textOf(account.dueFen),
    lenderType: account.lenderType,
    ...(limitationUntil !== undefined && { limitationUntil }),
    marketingConsent: account.marketingConsent,
    originatedOn: account.originatedOn,
    principalFen: textOf(account.principalFen),
    product: account.product,
  } satisfies Required<Omit<KeptAccount, 'limitationUntil'>>
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
