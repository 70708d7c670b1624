import { usePick } from '../../shared/bilingual.ts'
import type { Outcome } from './queries.ts'

/** What a code of an audit means: `rule.quiet-hours` → `夜间不联系`; itself when nobody says. */
export function useAuditWords({
  words,
}: Pick<Outcome, 'words'>): (kind: string, code: string) => string {
  const pick = usePick()
  return (kind, code) => {
    const text = words[`${kind}.${code}`]
    return text === undefined ? code : pick(text)
  }
}
