import { countOf, fenOf } from '../../shared/amount.ts'

/** How a figure of the lender's compares with the file's; `by` is the lender's minus the file's. */
export type Compared =
  | { readonly state: 'empty' | 'unreadable' | 'equal' }
  | { readonly state: 'differs'; readonly by: bigint }

/** The lender's number of cases, as typed, against the cases that would be registered. */
export function compareCases(typed: string, cases: number): Compared {
  const count = countOf(typed)
  return compare(typed, count === undefined ? undefined : BigInt(count), BigInt(cases))
}

/** The lender's amount in yuan, as typed, against the placed amount in fen. */
export function compareAmount(typed: string, placedAmountFen: string): Compared {
  const typedFen = fenOf(typed)
  return compare(
    typed,
    typedFen === undefined ? undefined : BigInt(typedFen),
    BigInt(placedAmountFen),
  )
}

function compare(typed: string, read: bigint | undefined, own: bigint): Compared {
  if (typed.trim() === '') return { state: 'empty' }
  if (read === undefined) return { state: 'unreadable' }
  return read === own ? { state: 'equal' } : { state: 'differs', by: read - own }
}

/** Whether somebody typed the number of all rows although some of them are not registered. */
export function countsRejectedToo(
  compared: Compared,
  { rejected }: { readonly rejected: number },
): boolean {
  return rejected > 0 && compared.state === 'differs' && compared.by === BigInt(rejected)
}
