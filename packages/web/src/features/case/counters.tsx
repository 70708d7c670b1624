import { Card, Flex, Progress, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CaseView } from './queries.ts'

interface Props {
  readonly counters: CaseView['counters']
}

/** What of the day's caps is used. */
export function Counters({ counters }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { connectedToday, connectedMax, dialsToday, dialsMax } = counters
  return (
    <Card size="small" title={t('case.counters')}>
      <Flex vertical gap={8}>
        <Counter name={t('case.connected-today')} used={connectedToday} max={connectedMax} />
        <Counter name={t('case.dials-today')} used={dialsToday} max={dialsMax} />
      </Flex>
    </Card>
  )
}

interface CounterProps {
  readonly name: string
  readonly used: number
  readonly max: number | null
}

function Counter({ name, used, max }: CounterProps): React.JSX.Element {
  const { t } = useTranslation()
  const full = max !== null && used >= max
  const text = max === null ? t('case.no-cap', { used }) : `${used} / ${max}`
  return (
    <div>
      <Flex justify="space-between">
        <span>{name}</span>
        <Typography.Text strong {...(full ? { type: 'danger' } : {})}>
          {full ? t('case.used-up', { text }) : text}
        </Typography.Text>
      </Flex>
      {max === null || max === 0 ? null : (
        <Progress
          aria-label={name}
          percent={Math.min(100, (used / max) * 100)}
          showInfo={false}
          size="small"
          status={full ? 'exception' : 'normal'}
        />
      )}
    </div>
  )
}
