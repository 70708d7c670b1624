import { Alert, Button, Flex, Modal, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { dateTime } from '../../shared/format.ts'

/** A secret that the server shows this once. */
export interface Given {
  readonly name: string
  readonly secret: string
  /** Until when the secret before it works; absent for a new key. */
  readonly oldUntil?: string
}

interface Props {
  readonly given: Given
  readonly onClose: () => void
}

/** Stays open until it is closed on purpose: what was not copied is lost. */
export function SecretOnce({ given, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { name, secret, oldUntil } = given
  return (
    <Modal
      open
      title={t('api-keys.secret-title', { name })}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('api-keys.secret-kept')}
        </Button>
      }
    >
      <Flex vertical gap={12}>
        <Alert type="warning" showIcon title={t('api-keys.secret-once')} />
        <Typography.Paragraph
          copyable={{
            text: secret,
            icon: [t('api-keys.copy'), t('api-keys.copied')],
            tooltips: false,
          }}
          style={{
            margin: 0,
            padding: 12,
            background: '#f6f8f6',
            border: '1px solid #e5e7e5',
            borderRadius: 6,
            fontFamily: 'monospace',
            wordBreak: 'break-all',
          }}
        >
          {secret}
        </Typography.Paragraph>
        <Typography.Text type="secondary">{t('api-keys.secret-use')}</Typography.Text>
        {oldUntil === undefined ? null : (
          <Typography.Text>{t('api-keys.secret-old', { at: dateTime(oldUntil) })}</Typography.Text>
        )}
      </Flex>
    </Modal>
  )
}
