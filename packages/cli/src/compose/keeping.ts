import { certificatesAsPdf } from '@fencun/adapters/keeping/certificate-pdf'
import type { KeepingOptions } from '@fencun/adapters/keeping/open-keeping'
import type { RulePackWithTexts } from '@fencun/law/pack'
import { loadRetention } from '@fencun/law/retention'
import { fontFile, lawDirectory } from '../paths.ts'
import type { DataDirectory } from './data-directory.ts'

/** How long records are kept, where the check of a destruction searches, and with which letters. */
export function keepingOf(
  { instruments }: Pick<RulePackWithTexts, 'instruments'>,
  { root }: Pick<DataDirectory, 'root'>,
): KeepingOptions {
  return {
    rules: loadRetention(lawDirectory(), instruments),
    folders: [root],
    certificates: certificatesAsPdf(fontFile()),
  }
}
