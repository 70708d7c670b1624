import { arrows, declared, manifests, rulesAlone } from './arrows.ts'
import { assertions } from './assertions.ts'
import { completeLock, exactVersions, installScripts, reasons } from './dependencies.ts'
import { errorCodes } from './error-codes.ts'
import { floors } from './floors.ts'
import { lawFolders } from './law-folders.ts'
import { purity } from './purity.ts'
import { everyTest, length, placeless, plain, reminders } from './shape.ts'
import type { Check } from './tree.ts'

/** Every house rule that is held by a test. `STYLE.md` says why they exist. */
export const checks: readonly Check[] = [
  floors,
  arrows,
  rulesAlone,
  declared,
  manifests,
  purity,
  lawFolders,
  errorCodes,
  length,
  reminders,
  everyTest,
  plain,
  assertions,
  placeless,
  exactVersions,
  reasons,
  installScripts,
  completeLock,
]
