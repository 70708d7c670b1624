import { Alert, Form, Modal, Radio } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { PURPOSES, type Purpose } from './queries.ts'

interface Props {
  readonly onPurpose: (purpose: Purpose) => void
  readonly onClose: () => void
}

interface Typed {
  readonly purpose: Purpose
}

/** Asks what recordings and documents are opened for. Arrow keys choose, Enter sends, Esc leaves. */
export function PurposeDialog({ onPurpose, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Modal
      open
      title={t('attachment.purpose-title')}
      okText={t('attachment.purpose-ok')}
      cancelText={t('cancel')}
      okButtonProps={{ htmlType: 'submit', form: id }}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form<Typed>
        id={id}
        layout="vertical"
        initialValues={{ purpose: PURPOSES[0] }}
        onFinish={({ purpose }) => onPurpose(purpose)}
      >
        <Form.Item name="purpose" label={t('attachment.purpose')}>
          <Radio.Group
            aria-label={t('attachment.purpose')}
            style={{ display: 'grid', gap: 6 }}
            options={PURPOSES.map((purpose, place) => ({
              value: purpose,
              label: t(`attachment.purposes.${purpose}`),
              autoFocus: place === 0,
            }))}
          />
        </Form.Item>
      </Form>
      <Alert type="info" showIcon title={t('attachment.logged')} />
    </Modal>
  )
}
