import { zhAccess } from './zh-CN/access.ts'
import { zhApiKeys } from './zh-CN/api-keys.ts'
import { zhAttachments } from './zh-CN/attachments.ts'
import { zhAudit } from './zh-CN/audit.ts'
import { zhCall } from './zh-CN/call.ts'
import { zhEntry } from './zh-CN/entry.ts'
import { zhExports } from './zh-CN/exports.ts'
import { zhFrame } from './zh-CN/frame.ts'
import { zhGate } from './zh-CN/gate.ts'
import { zhKeeping } from './zh-CN/keeping.ts'
import { zhKnown } from './zh-CN/known.ts'
import { zhLawPages } from './zh-CN/law-pages.ts'
import { zhLedger } from './zh-CN/ledger.ts'
import { zhNotes } from './zh-CN/notes.ts'
import { zhPlacements } from './zh-CN/placements.ts'
import { zhPolicies } from './zh-CN/policies.ts'
import { zhRegisters } from './zh-CN/registers.ts'
import { zhRules } from './zh-CN/rules.ts'
import { zhTeam } from './zh-CN/team.ts'
import { zhWhatIf } from './zh-CN/what-if.ts'
import { zhWords } from './zh-CN/words.ts'
import { zhWork } from './zh-CN/work.ts'

/** Every Chinese word of the screens, one file per feature. English has the same keys. */
export const zh = {
  ...zhFrame,
  ...zhAudit,
  ...zhEntry,
  ...zhPlacements,
  ...zhTeam,
  ...zhApiKeys,
  ...zhRegisters,
  ...zhPolicies,
  ...zhKeeping,
  ...zhLedger,
  ...zhWhatIf,
  ...zhWords,
  ...zhNotes,
  ...zhKnown,
  ...zhAccess,
  ...zhAttachments,
  ...zhExports,
  ...zhRules,
  ...zhLawPages,
  ...zhWork,
  ...zhCall,
  ...zhGate,
}
