import { Button, Flex, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { dateTime } from '../../shared/format.ts'
import { colourOf, stateOf } from './change-state.ts'
import type { PolicyChange, PolicyNumber } from './queries.ts'
import { SettingList } from './setting-list.tsx'

interface Props {
  readonly change: PolicyChange
  readonly numbers: readonly PolicyNumber[]
  readonly today: string
  readonly onDecide: (approved: boolean) => void
}

/** One proposal and what became of it. */
export function ChangeEntry({ change, numbers, today, onDecide }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { version, effectiveFrom, settings, reason, authorName, proposedAt } = change
  const state = stateOf(change, today)
  return (
    <li style={{ borderBlockStart: '1px solid #e5e7e5', paddingBlockStart: 10 }}>
      <Flex gap="4px 10px" wrap align="center">
        <Tag color={colourOf(state)} style={{ margin: 0 }}>
          {t(`policies.state.${state}`)}
        </Tag>
        {version === null ? null : <Typography.Text strong>v{version}</Typography.Text>}
        <span>{t('policies.begins', { day: effectiveFrom })}</span>
        <Typography.Text type="secondary">
          {t('policies.by', { name: authorName, at: dateTime(proposedAt) })}
        </Typography.Text>
      </Flex>
      <div style={{ marginBlock: 4, overflowWrap: 'anywhere' }}>{reason}</div>
      <Verdict change={change} />
      <details>
        <summary style={{ cursor: 'pointer' }}>
          {t('policies.numbers', { count: settings.length })}
        </summary>
        <div style={{ marginBlock: 6 }}>
          {settings.length === 0 ? (
            t('policies.no-own-left')
          ) : (
            <SettingList
              label={t('policies.numbers', { count: settings.length })}
              settings={settings}
              numbers={numbers}
            />
          )}
        </div>
      </details>
      <Decision change={change} canApprove={state === 'waiting'} onDecide={onDecide} />
    </li>
  )
}

function Verdict({ change: { verdict, deciderName } }: Pick<Props, 'change'>) {
  const { t } = useTranslation()
  if (verdict === null) return null
  const { approved, at, note } = verdict
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      {t(approved ? 'policies.approved-by' : 'policies.refused-by', {
        name: deciderName ?? '',
        at: dateTime(at),
      })}
      {note === '' ? null : ` · ${note}`}
    </div>
  )
}

interface DecisionProps extends Pick<Props, 'change' | 'onDecide'> {
  readonly canApprove: boolean
}

/** Yes or no for those who may say it; the author reads that it takes somebody else. */
function Decision({ change: { verdict, awaitsYou }, canApprove, onDecide }: DecisionProps) {
  const { t } = useTranslation()
  if (verdict !== null) return null
  if (!awaitsYou) {
    return <Typography.Text type="secondary">{t('policies.waits-for-other')}</Typography.Text>
  }
  return (
    <Flex gap={8} align="center" wrap style={{ marginBlockStart: 6 }}>
      {canApprove ? (
        <Button type="primary" size="small" onClick={() => onDecide(true)}>
          {t('policies.approve')}
        </Button>
      ) : null}
      <Button size="small" danger onClick={() => onDecide(false)}>
        {t('policies.refuse')}
      </Button>
      {canApprove ? null : (
        <Typography.Text type="secondary">{t('policies.lapsed-help')}</Typography.Text>
      )}
    </Flex>
  )
}
