import { Card, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { dateTime } from '../../../shared/format.ts'
import type { CaseView } from '../queries.ts'
import { useScopeText } from './use-scope-text.ts'

interface Props {
  readonly view: CaseView
}

/** What people asked for: refusals and agreements in force. */
export function Wishes({ view }: Props): React.JSX.Element | null {
  const { t } = useTranslation()
  const scopeText = useScopeText()
  const refusals = view.refusals.filter(({ withdrawn }) => !withdrawn)
  const agreements = view.agreements.filter(({ revoked }) => !revoked)
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
            <Typography.Text type="secondary">
              {t('case.until', { at: dateTime(one.until) })}
            </Typography.Text>
          </div>
        ))}
      </Flex>
    </Card>
  )
}
