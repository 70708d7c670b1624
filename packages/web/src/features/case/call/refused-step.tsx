import { Alert, Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../../api/client.ts'
import { GateAnswerView } from '../../../shared/gate-answer.tsx'

interface Props {
  readonly decision: Schema['GateAnswer']
  readonly onClose: () => void
}

/** No permit: every reason, and when one would be given. */
export function RefusedStep({ decision, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Flex vertical gap={16}>
      <Alert
        type={decision.outcome === 'DENY' ? 'error' : 'warning'}
        showIcon
        role="alert"
        title={t(`call.refused-${decision.outcome}`)}
        description={decision.outcome === 'REVIEW' ? t('call.refused-listed') : null}
      />
      <GateAnswerView answer={decision} />
      <div>
        <Button autoFocus onClick={onClose}>
          {t('call.understood')}
        </Button>
      </div>
    </Flex>
  )
}
