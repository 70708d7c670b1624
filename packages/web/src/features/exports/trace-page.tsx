import { FileSearchOutlined, UploadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Card, Flex, Input, Typography, Upload } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { DataList } from '../../shared/data-list.tsx'
import { PageHead } from '../../shared/page-head.tsx'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { hashOf, readLeak } from './read-leak.ts'
import { useTracedColumns } from './traced-columns.tsx'

/** Whose file a list came from that turned up where it should not be. */
export function TracePage(): React.JSX.Element {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const trace = useTrace()
  const columns = useTracedColumns()
  const leak = readLeak(text)
  const isEmpty = file === null && leak.lines.length + leak.marks.length === 0
  return (
    <>
      <PageHead title={t('trace.title')} intro={t('trace.intro')}>
        <Link to="/exports">{t('trace.back')}</Link>
      </PageHead>
      <Flex vertical gap={16}>
        <Card size="small">
          <Flex vertical gap={12}>
            <Pasted text={text} onText={setText} />
            <Typography.Text type="secondary">
              {t('trace.read', { lines: leak.lines.length, marks: leak.marks.length })}
            </Typography.Text>
            <Flex vertical gap={4} align="start">
              <Upload
                maxCount={1}
                beforeUpload={(picked) => {
                  setFile(picked)
                  return false
                }}
                onRemove={() => setFile(null)}
              >
                <Button icon={<UploadOutlined aria-hidden />}>{t('trace.file')}</Button>
              </Upload>
              <Typography.Text type="secondary">{t('trace.file-help')}</Typography.Text>
            </Flex>
            <div>
              <Button
                type="primary"
                icon={<FileSearchOutlined aria-hidden />}
                disabled={isEmpty}
                loading={trace.isPending}
                onClick={() => trace.mutate({ text, file })}
              >
                {t('trace.go')}
              </Button>
            </div>
            <ProblemAlert error={trace.error} />
          </Flex>
        </Card>
        {trace.data === undefined ? null : (
          <Card size="small" title={t('trace.found')}>
            <Flex vertical gap={12}>
              {trace.data.some(({ certain }) => certain) || trace.data.length === 0 ? null : (
                <Alert type="warning" showIcon title={t('trace.no-proof')} />
              )}
              <DataList
                label={t('trace.found')}
                columns={columns}
                rows={trace.data}
                rowKey={(one) => one.export}
                empty={t('trace.none')}
              />
            </Flex>
          </Card>
        )}
      </Flex>
    </>
  )
}

function Pasted({
  text,
  onText,
}: {
  readonly text: string
  readonly onText: (text: string) => void
}) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{t('trace.pasted')}</label>
      <Input.TextArea
        id={id}
        rows={8}
        value={text}
        placeholder={t('trace.pasted-help')}
        style={{ fontFamily: 'monospace', marginBlockStart: 4 }}
        onChange={({ target }) => onText(target.value)}
      />
    </div>
  )
}

function useTrace() {
  return useMutation({
    gcTime: 0,
    mutationFn: async ({ text, file }: { readonly text: string; readonly file: File | null }) => {
      const sha256 = file === null ? null : await hashOf(file)
      const body = { ...readLeak(text), sha256 }
      return (await must(api.POST('/v1/exports/trace', { body }))).files
    },
  })
}
