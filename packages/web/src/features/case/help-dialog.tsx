import { Modal, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../shared/use-keys.ts'

const LISTED = [
  ['?', 'help'],
  ['c', 'call'],
  ['n', 'next'],
  ['s', 'started'],
  ['x', 'not-dialled'],
  ['1 – 9', 'outcome'],
  ['j / k, ↑ / ↓', 'move'],
  ['Enter', 'open'],
  ['Esc', 'close'],
] as const
const CLOSE = { '?': 'close' } as const

/** The keys, for who does not know them yet. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  const { t } = useTranslation()
  useKeys(CLOSE, onClose)
  return (
    <Modal open title={t('keys.title')} footer={null} onCancel={onClose}>
      <dl style={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '6px 16px' }}>
        {LISTED.map(([key, name]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>
              <Typography.Text keyboard>{key}</Typography.Text>
            </dt>
            <dd style={{ margin: 0 }}>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <Typography.Text type="secondary">{t('keys.typing')}</Typography.Text>
    </Modal>
  )
}
