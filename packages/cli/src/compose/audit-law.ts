import type { AuditWords } from '@fencun/audit/report/audit-report'
import type { NoticeRows } from '@fencun/core/calendar/notice'
import { failure } from '@fencun/core/errors/failure'
import type { LawInForce } from '@fencun/core/gate/rule'
import { err, ok, type Result } from '@fencun/core/result'
import { withLoadedYears } from '@fencun/law/calendar'
import type { RulePackWithTexts } from '@fencun/law/pack'
import { lawInForce, readProfile } from '@fencun/law/profile'
import { LawPackError, parseYaml } from '@fencun/law/read-yaml'
import { auditWords } from './audit-words.ts'
import { ownPack } from './law-book.ts'

export interface AuditLaw {
  readonly law: LawInForce
  readonly words: AuditWords
}

/** The name of a policy that was handed in, among those of the pack. */
const HANDED_IN = 'policy'

/**
 * The law under one of the pack's policies, or under the text of a policy file, with its words for
 * what an audit finds. Fails with `policy-file-invalid` and the place in the file.
 */
export function auditLaw(
  policy: { readonly profile: string } | { readonly text: string },
  notices: readonly NoticeRows[],
): Result<AuditLaw> {
  const pack = ownPack()
  if ('profile' in policy) return ok(lawUnder(pack, policy.profile, notices))
  try {
    const profile = readProfile(parseYaml(policy.text, HANDED_IN), [...pack.texts.values()])
    const profiles = new Map([...pack.profiles, [HANDED_IN, profile]])
    return ok(lawUnder({ ...pack, profiles }, HANDED_IN, notices))
  } catch (error) {
    if (!(error instanceof LawPackError)) throw error
    const { detail, place } = error.failure
    return err(failure('policy-file-invalid', detail, place))
  }
}

function lawUnder(
  pack: RulePackWithTexts,
  profile: string,
  notices: readonly NoticeRows[],
): AuditLaw {
  const calendar = notices.length === 0 ? undefined : withLoadedYears(pack.calendar, notices)
  return { law: lawInForce(pack, [profile], calendar), words: auditWords(pack) }
}
