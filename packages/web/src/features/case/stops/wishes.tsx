import { Card, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { dateTime } from '../../../shared/format.ts'
import { RevokeButton } from '../known/revoke-button.tsx'
import type { CaseView } from '../queries.ts'
import { useScopeText } from './use-scope-text.ts'

interface Props {
  readonly view: CaseView
  readonly canRevoke: boolean
}

/** What people asked for: refusals and agreements in force. */
export function Wishes({ view, canRevoke }: Props): React.JSX.Element | null {
  const { t } = useTranslation()
  const scopeText = useScopeText()
  const refusals = view.refusals.filter(({ withdrawn }) => !withdrawn)
  const agreements = view.agreements.filter(
    ({ revoked, until }) => !revoked && Date.parse(until) > Date.parse(view.now),
  )
  if (refusals.length + agreements.length === 0) return null
  const names = new Map(view.others.map(({ party, name }) => [party, name]))
  return (
    <Card size="small" title={t('case.wishes')}>
      <Flex vertical gap={6}>
        {refusals.map((one) => (
          <div key={one.refusal}>
            {t(`party.${one.role}`)} {names.get(one.party) ?? ''} {scopeText(one.scope)}{' '}
            <Typography.Text type="secondary">{dateTime(one.at)}</Typography.Text>
          </div>
        ))}
        {agreements.map((one) => (
          <div key={one.agreement}>
            {t(one.widens ? 'case.agreed-wider' : 'case.agreed-narrower')}{' '}
            {one.window === null ? '' : one.window.join('–')}{' '}
            {one.callsPerDayMax === null ? '' : t('case.calls-per-day', { n: one.callsPerDayMax })}{' '}
            {(one.channels ?? []).map((channel) => t(`channel.${channel}`)).join(' ')}{' '}
            <Typography.Text type="secondary">
              {t('case.until', { at: dateTime(one.until) })}
            </Typography.Text>{' '}
            {canRevoke ? <RevokeButton caseId={view.case} agreement={one.agreement} /> : null}
          </div>
        ))}
      </Flex>
    </Card>
  )
}
