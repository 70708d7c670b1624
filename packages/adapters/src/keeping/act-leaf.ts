import type { DestructionKey } from '@fencun/app/ports/destructions'
import type { DestructionAct } from '@fencun/core/destruction/act'
import type { Json } from '@fencun/core/evidence/canonical-json'
import type { RecordType } from '@fencun/core/evidence/leaf-types'
import type { NewLeaf } from '../evidence/new-leaf.ts'

/** How each act is called in the evidence log. The steps are told by the act that ends the work. */
const LEAVES: Readonly<Record<DestructionAct['kind'], readonly RecordType[]>> = {
  asked: ['destruction-asked'],
  'handed-over': ['handover-made'],
  'handover-faulty': ['destruction-refused'],
  received: ['receipt-signed'],
  approved: ['destruction-approved'],
  refused: ['destruction-refused'],
  withdrawn: ['destruction-refused'],
  begun: ['destruction-approved'],
  'step-done': [],
  executed: ['key-destroyed', 'destruction-done'],
  checked: ['destruction-verified'],
}

/** The leaves of one act: they commit to all that it says, and to which destruction it belongs. */
export function leavesOfAct(
  { destruction }: DestructionKey,
  act: DestructionAct,
): readonly NewLeaf[] {
  const { at, by, org } = act
  const actor = { staff: by, org, via: by === 'system' ? 'system' : 'screen' } as const
  return LEAVES[act.kind].map((type) => ({
    type,
    at,
    actor,
    commit: { destruction, act: plain(act) },
  }))
}

/** As JSON says it: what cannot be stored cannot be committed to. */
function plain(act: DestructionAct): Json {
  return JSON.parse(JSON.stringify(act)) as Json
}
