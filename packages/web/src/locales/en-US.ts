import { enAccess } from './en-US/access.ts'
import { enApiKeys } from './en-US/api-keys.ts'
import { enAttachments } from './en-US/attachments.ts'
import { enAudit } from './en-US/audit.ts'
import { enCall } from './en-US/call.ts'
import { enEntry } from './en-US/entry.ts'
import { enExports } from './en-US/exports.ts'
import { enFrame } from './en-US/frame.ts'
import { enGate } from './en-US/gate.ts'
import { enKeeping } from './en-US/keeping.ts'
import { enKnown } from './en-US/known.ts'
import { enLawPages } from './en-US/law-pages.ts'
import { enLedger } from './en-US/ledger.ts'
import { enNotes } from './en-US/notes.ts'
import { enPlacements } from './en-US/placements.ts'
import { enPolicies } from './en-US/policies.ts'
import { enRegisters } from './en-US/registers.ts'
import { enRules } from './en-US/rules.ts'
import { enTeam } from './en-US/team.ts'
import { enWhatIf } from './en-US/what-if.ts'
import { enWords } from './en-US/words.ts'
import { enWork } from './en-US/work.ts'

export const en = {
  ...enFrame,
  ...enAudit,
  ...enEntry,
  ...enPlacements,
  ...enTeam,
  ...enApiKeys,
  ...enRegisters,
  ...enPolicies,
  ...enKeeping,
  ...enLedger,
  ...enWhatIf,
  ...enWords,
  ...enNotes,
  ...enKnown,
  ...enAccess,
  ...enAttachments,
  ...enExports,
  ...enRules,
  ...enLawPages,
  ...enWork,
  ...enCall,
  ...enGate,
}
