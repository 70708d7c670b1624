import { Alert, Button, Descriptions, Flex, Modal, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { dateTime } from '../../shared/format.ts'
import { Fetch } from './export-act.tsx'
import type { Made } from './queries.ts'

interface Props {
  readonly made: Made & { readonly export: string }
  readonly onClose: () => void
}

/** The word that opens the file. Stays until it is closed on purpose: nobody can tell it again. */
export function PassphraseDialog({ made, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Modal
      open
      title={t('exports.made')}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={<Button onClick={onClose}>{t('exports.kept')}</Button>}
    >
      <Flex vertical gap={12}>
        <Alert type="warning" showIcon title={t('exports.once')} />
        <Typography.Paragraph
          aria-label={t('exports.passphrase')}
          copyable={{
            text: made.passphrase,
            icon: [t('exports.copy'), t('exports.copied')],
            tooltips: false,
          }}
          style={{
            background: '#f6f8f6',
            border: '1px solid #e5e7e5',
            borderRadius: 6,
            fontFamily: 'monospace',
            fontSize: 16,
            margin: 0,
            padding: 12,
            wordBreak: 'break-all',
          }}
        >
          {made.passphrase}
        </Typography.Paragraph>
        <Typography.Text type="secondary">{t('exports.open-help')}</Typography.Text>
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: 'rows', label: t('exports.rows'), children: made.rows },
            { key: 'until', label: t('exports.fetch-until'), children: dateTime(made.until) },
            {
              key: 'hash',
              label: 'SHA-256',
              children: (
                <span style={{ fontFamily: 'monospace', wordBreak: 'break-all' }}>
                  {made.sha256}
                </span>
              ),
            },
          ]}
        />
        <div>
          <Fetch one={made} />
        </div>
      </Flex>
    </Modal>
  )
}
