import { utf8 } from '@fencun/core/evidence/bytes'
import type { ExportFiles } from '../ports/exports.ts'
import { plainKeys } from './plain-keys.ts'

/** Files without a secret: JSON that anybody reads, and marks that are the same in every run. */
export function plainExportFiles(): ExportFiles {
  const keys = plainKeys()
  return {
    mark: (lender, id, text) => {
      const half = (part: string) => keys.numberKey(lender, `${part} ${id} ${text}`)
      return half('first') + half('second')
    },
    seal: async (sheets) => {
      const file = utf8(JSON.stringify(sheets))
      return { file, sha256: '0'.repeat(64), passphrase: 'plain' }
    },
  }
}
