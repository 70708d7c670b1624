import { CloseOutlined, FileDoneOutlined, InboxOutlined } from '@ant-design/icons'
import { Button, Flex, Typography, Upload } from 'antd'
import { useTranslation } from 'react-i18next'
import { fileSize } from './figures.ts'
import type { Part } from './send-files.ts'

interface Props {
  readonly part: Part
  readonly file: File | undefined
  readonly disabled: boolean
  readonly onFile: (file: File | undefined) => void
}

/** Drop or choose one file. What it is its bytes say, so every name is taken. */
export function DropFile({ part, file, disabled, onFile }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const name = t(`audit.part.${part}`)
  if (file !== undefined) {
    return (
      <section aria-label={name} className="audit-chosen">
        <FileDoneOutlined aria-hidden style={{ fontSize: 28, color: '#166534' }} />
        <div style={{ minWidth: 0, flex: 1 }}>
          <Typography.Text type="secondary">{name}</Typography.Text>
          <div style={{ overflowWrap: 'anywhere', fontWeight: 600 }}>{file.name}</div>
          <Typography.Text type="secondary">{fileSize(file.size)}</Typography.Text>
        </div>
        <Button
          type="text"
          icon={<CloseOutlined aria-hidden />}
          disabled={disabled}
          aria-label={t('audit.upload.take-out', { name })}
          onClick={() => onFile(undefined)}
        />
      </section>
    )
  }
  return (
    <section aria-label={name}>
      <Upload.Dragger
        maxCount={1}
        showUploadList={false}
        disabled={disabled}
        beforeUpload={(chosen) => {
          onFile(chosen)
          return false
        }}
        aria-label={name}
        id={`audit-${part}`}
      >
        <Flex vertical align="center" gap={4} style={{ paddingInline: 8 }}>
          <InboxOutlined aria-hidden style={{ fontSize: 28, color: '#166534' }} />
          <Typography.Text strong>{name}</Typography.Text>
          <Typography.Text type="secondary" style={{ fontSize: 13 }}>
            {t(`audit.part-hint.${part}`)}
          </Typography.Text>
        </Flex>
      </Upload.Dragger>
    </section>
  )
}
