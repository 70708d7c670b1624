import { DeleteOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button, Card, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { dateTime } from '../../shared/format.ts'
import { fileSize } from './figures.ts'
import { type Audit, auditQuery, removeAudit, removing } from './queries.ts'

/** Which files these are, where they lie, until when, and the way to be rid of them. */
export function Place({ audit }: { readonly audit: Audit }): React.JSX.Element {
  const { t } = useTranslation()
  const { files, directory, expiresAt } = audit
  return (
    <Card size="small" className="no-print">
      <Flex gap="8px 16px" wrap align="start" justify="space-between">
        <div style={{ minWidth: 0, flex: '1 1 320px' }}>
          <ul className="audit-plain">
            {files.map(({ part, fileName, bytes }) => (
              <li key={part}>
                <Typography.Text type="secondary">{t(`audit.part.${part}`)}</Typography.Text>{' '}
                <Typography.Text strong>{fileName}</Typography.Text>{' '}
                <Typography.Text type="secondary">{fileSize(bytes)}</Typography.Text>
              </li>
            ))}
          </ul>
          <Typography.Text type="secondary" style={{ overflowWrap: 'anywhere' }}>
            {t('audit.place.lies')} <code>{directory}</code>
            {' · '}
            {t('audit.place.until', { at: dateTime(expiresAt) })}
          </Typography.Text>
        </div>
        <Flex gap={8} wrap align="center">
          <Link to="/audit" search={{}}>
            {t('audit.another')}
          </Link>
          <DeleteButton audit={audit} />
        </Flex>
      </Flex>
    </Card>
  )
}

function DeleteButton({ audit: { id, directory } }: { readonly audit: Audit }) {
  const { t } = useTranslation()
  const { modal, message } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const remove = useMutation({
    mutationKey: removing(id),
    mutationFn: () => removeAudit(id),
    onMutate: () => queries.cancelQueries({ queryKey: auditQuery(id).queryKey }),
    onSuccess: async () => {
      await navigate({ to: '/audit', search: {}, replace: true })
      queries.removeQueries({ queryKey: auditQuery(id).queryKey })
      queries.removeQueries({ queryKey: ['audit-findings', id] })
      message.success(t('audit.delete.done'))
    },
    onError: () => void message.error(t('audit.delete.failed')),
  })
  function ask(): void {
    modal.confirm({
      title: t('audit.delete.title'),
      content: (
        <>
          <p>{t('audit.delete.text')}</p>
          <code style={{ overflowWrap: 'anywhere' }}>{directory}</code>
        </>
      ),
      okText: t('audit.delete.ok'),
      cancelText: t('audit.delete.keep'),
      okButtonProps: { danger: true },
      onOk: () => remove.mutateAsync().catch(() => undefined),
    })
  }
  return (
    <Button danger icon={<DeleteOutlined aria-hidden />} loading={remove.isPending} onClick={ask}>
      {t('audit.delete.now')}
    </Button>
  )
}
