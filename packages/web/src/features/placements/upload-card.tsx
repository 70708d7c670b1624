import { InboxOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Card, Flex, Progress, Spin, Typography, Upload } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { HandlerSelect } from './handler-select.tsx'
import { previewQuery } from './queries.ts'
import { isReadableName, uploadPlacement } from './upload-file.ts'

interface Props {
  readonly handler: string
  readonly onHandler: (handler: string) => void
}

/** Choose or drop a file; its preview opens when the server has read it. */
export function UploadCard({ handler, onHandler }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [percent, setPercent] = useState(0)
  const upload = useMutation({
    mutationFn: (file: File) => uploadPlacement({ file, handler, onProgress: setPercent }),
    onMutate: () => setPercent(0),
    onSuccess: async (preview) => {
      queries.setQueryData(previewQuery(preview.id).queryKey, preview)
      await navigate({ to: '/placements', search: { preview: preview.id, handler } })
    },
  })

  function take(file: File): false {
    if (isReadableName(file.name)) upload.mutate(file)
    else message.warning(t('placements.upload.kind'))
    return false
  }

  return (
    <Card size="small" title={t('placements.upload.title')}>
      <Flex vertical gap={16}>
        <Flex gap={8} align="center" wrap>
          <span>{t('placements.upload.handler')}</span>
          <HandlerSelect value={handler} onChange={onHandler} disabled={upload.isPending} />
        </Flex>
        {upload.isPending ? (
          <Sending name={upload.variables.name} percent={percent} />
        ) : (
          <Upload.Dragger
            accept=".xlsx,.xls,.csv"
            maxCount={1}
            showUploadList={false}
            beforeUpload={take}
            aria-label={t('placements.upload.drop')}
          >
            <p className="ant-upload-drag-icon">
              <InboxOutlined aria-hidden />
            </p>
            <p className="ant-upload-text">{t('placements.upload.drop')}</p>
            <p className="ant-upload-hint" style={{ paddingInline: 12 }}>
              {t('placements.upload.hint')}
            </p>
          </Upload.Dragger>
        )}
        <ProblemAlert error={upload.error} />
      </Flex>
    </Card>
  )
}

function Sending({ name, percent }: { readonly name: string; readonly percent: number }) {
  const { t } = useTranslation()
  const sent = percent >= 100
  return (
    <Flex vertical gap={8} align="center" style={{ padding: '40px 16px' }} role="status">
      <Spin />
      <Typography.Text>
        {t(sent ? 'placements.upload.reading' : 'placements.upload.sending', { name })}
      </Typography.Text>
      {/* All sent is not yet all read: no tick before there is an answer. */}
      <Progress percent={percent} status="active" style={{ maxWidth: 420 }} aria-label={name} />
    </Flex>
  )
}
