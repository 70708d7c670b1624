import { Flex, Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../../shared/problem-alert.tsx'

interface Props {
  readonly error: Error | null
  readonly onRetry: () => void
}

export function AskingStep({ error, onRetry }: Props): React.JSX.Element {
  const { t } = useTranslation()
  if (error !== null) return <ProblemAlert error={error} onRetry={onRetry} />
  return (
    <Flex vertical align="center" gap={12} style={{ padding: 48 }} role="status">
      <Spin />
      {t('call.asking')}
    </Flex>
  )
}
