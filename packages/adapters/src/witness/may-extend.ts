import type { Witness } from '@fencun/app/ports/witness-book'
import { utf8 } from '@fencun/core/evidence/bytes'
import { checkpointText } from '@fencun/core/evidence/checkpoint'
import { emptyRoot } from '@fencun/core/evidence/merkle'
import { formatNote } from '@fencun/core/evidence/note'
import type { LenderId } from '@fencun/core/ids'
import { ok, type Result } from '@fencun/core/result'
import { sha256 } from '../evidence/node-crypto.ts'
import type { WitnessOutcome } from './ask-witness.ts'
import { askOne, askWitnesses, type WitnessingParts, type WitnessReport } from './ask-witnesses.ts'
import { compareWithPublished, refused } from './restore-check.ts'

/**
 * Whether a log may be signed on from here: the database holds what was published, and no witness
 * knows more of it or something else. Asked when the program starts. Refuses as
 * `compareWithPublished` does; with `ledger-behind` when a witness signed more than there is,
 * because the published files are old too; with `ledger-forked` when it holds another history; and
 * with `ledger-unreachable` when a witness does not answer: events wait meanwhile, contacts do not.
 */
export async function mayExtend(
  parts: WitnessingParts,
  lender: LenderId,
): Promise<Result<unknown>> {
  const compared = await compareWithPublished(parts, lender)
  if (!compared.ok) return compared
  const reports =
    compared.value.published === undefined
      ? await askAboutNothing(parts, lender)
      : await askWitnesses(parts, lender)
  for (const report of reports) {
    const allowed = judged(report)
    if (!allowed.ok) return allowed
  }
  return ok(null)
}

/** A log that published nothing has nothing to show but that it is empty, which no log contradicts. */
async function askAboutNothing(
  parts: WitnessingParts,
  lender: LenderId,
): Promise<readonly WitnessReport[]> {
  const origin = parts.originOf(lender)
  const live = (await parts.book.witnesses(lender)).filter(({ ended }) => ended === null)
  const signers = await parts.keys.signers(lender, origin)
  if (live.length === 0 || signers.length === 0) return []
  const checkpoint = { origin, size: 0, root: emptyRoot(sha256) }
  const text = checkpointText(checkpoint)
  const note = formatNote({ text, signatures: signers.map(({ sign }) => sign(utf8(text))) })
  return Promise.all(
    live.map(async (witness) => {
      return { witness, outcome: await askOne(parts, lender, { checkpoint, note }, witness) }
    }),
  )
}

function judged({ witness, outcome }: WitnessReport): Result<null> {
  const { name } = witness
  switch (outcome.kind) {
    case 'cosigned':
      return ok(null)
    case 'ahead': {
      const detail = `the witness signed ${outcome.size} leaves of this log, fewer are published`
      return refused('ledger-behind', detail, name)
    }
    case 'conflict':
      return refused('ledger-forked', 'the witness holds another history of this log', name)
    case 'unknown':
      return isNew(witness, outcome)
        ? ok(null)
        : refused('ledger-unreachable', 'the witness knows no key of this log', name)
    case 'unreachable':
      return refused('ledger-unreachable', outcome.detail, name)
  }
}

/** It was named here and the log is not named there yet: it can know nothing. */
function isNew({ last }: Witness, outcome: WitnessOutcome): boolean {
  return last === null && outcome.kind === 'unknown' && outcome.status === 404
}
