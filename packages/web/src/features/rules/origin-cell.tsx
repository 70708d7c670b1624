import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { meQuery } from '../../api/queries.ts'
import { useInstrumentName } from '../instruments/use-instrument-name.ts'
import { type PolicyChange, policyQuery } from '../policies/queries.ts'
import type { RuleNumber } from './queries.ts'

type Voice = RuleNumber['reading']['voices'][number]

/** Where a number comes from: the instrument and its clause, or the policy and the people behind it. */
export function OriginCell({ voice }: { readonly voice: Voice | undefined }) {
  const { t } = useTranslation()
  const nameOf = useInstrumentName()
  if (voice === undefined) return null
  const { instrument, clause, policy } = voice
  return (
    <>
      <Link to="/instruments/$instrumentId" params={{ instrumentId: instrument }}>
        {nameOf(instrument)}
      </Link>{' '}
      {policy === null ? (
        <Typography.Text type="secondary">
          {clause === null ? t('rules.clause-unknown') : t('rules.clause', { clause })}
        </Typography.Text>
      ) : (
        <PolicyName voice={voice} policy={policy} />
      )}
    </>
  )
}

/** Who may edit policies reads who proposed and who approved the number, and can go on to it. */
function PolicyName({ voice, policy }: { readonly voice: Voice; readonly policy: string }) {
  const { t } = useTranslation()
  const { data: me } = useQuery(meQuery)
  const mayEdit = me?.abilities.includes('edit-policy') === true
  const isOwn = mayEdit && (me.org.kind === 'lender') === (voice.layer === 'lender')
  const { data } = useQuery({ ...policyQuery(undefined), enabled: isOwn })
  const change = isOwn ? changeBehind(voice, data?.changes ?? []) : undefined
  return (
    <>
      <Typography.Text type="secondary">{policy}</Typography.Text>{' '}
      {mayEdit ? <Link to="/policies">{t('rules.to-policies')}</Link> : null}
      {change === undefined ? null : (
        <div>
          {t('rules.set-by-whom', {
            version: change.version,
            author: change.authorName,
            approver: change.deciderName,
          })}
        </div>
      )}
    </>
  )
}

/** Of the approved changes that begin on the number's day the last: it is the one that holds. */
export function changeBehind(
  { from, policy }: Pick<Voice, 'from' | 'policy'>,
  changes: readonly PolicyChange[],
): PolicyChange | undefined {
  if (policy === null || !/\+(?:own|agency:[^@]*)@/u.test(policy)) return undefined
  return changes
    .filter(({ version, effectiveFrom }) => version !== null && effectiveFrom === from)
    .toSorted((a, b) => (b.version ?? 0) - (a.version ?? 0))[0]
}
