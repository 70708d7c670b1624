import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Card, Empty, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../api/queries.ts'
import { dateTime } from '../../../shared/format.ts'
import { Loaded } from '../../../shared/loaded.tsx'
import { ProblemAlert } from '../../../shared/problem-alert.tsx'
import { AttachButton } from './attach-button.tsx'
import { Findings } from './findings.tsx'
import { fileSize } from './format.ts'
import { type Attachment, attachmentsQuery, openAttachment, type Purpose } from './queries.ts'
import { useWithPurpose } from './reading-session.tsx'

/** The documents of a case. */
export function Documents({ caseId }: { readonly caseId: string }): React.JSX.Element {
  const { t } = useTranslation()
  const { abilities } = useMe()
  const query = useQuery(attachmentsQuery(caseId))
  return (
    <Card size="small" title={t('attachment.documents')}>
      <Flex vertical gap={10}>
        <Loaded query={query} rows={2}>
          {({ attachments }) => <List all={attachments} />}
        </Loaded>
        {abilities.includes('work-cases') ? (
          <AttachButton
            caseId={caseId}
            to={`/v1/cases/${caseId}/documents`}
            accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
            words={t('attachment.add-document')}
            named={t('attachment.add-document')}
          />
        ) : null}
      </Flex>
    </Card>
  )
}

function List({ all }: { readonly all: readonly Attachment[] }): React.JSX.Element {
  const { t } = useTranslation()
  const documents = all.filter(({ kind }) => kind === 'document')
  if (documents.length === 0) {
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={t('attachment.documents-empty')}
        styles={{ image: { height: 32 } }}
      />
    )
  }
  return (
    <Flex vertical gap={8} component="ul" style={LIST}>
      {documents.map((one) => (
        <li key={one.attachment}>
          <Document one={one} />
        </li>
      ))}
    </Flex>
  )
}

function Document({ one }: { readonly one: Attachment }): React.JSX.Element {
  const { t } = useTranslation()
  const withPurpose = useWithPurpose()
  const open = useMutation({
    mutationFn: (purpose: Purpose) => openAttachment(one, purpose),
    // The answer is a file to keep: the browser stays where it is.
    onSuccess: (url) => window.location.assign(url),
  })
  const name = one.name ?? t('attachment.document')
  return (
    <Flex vertical gap={2}>
      <Flex gap="4px 8px" align="center" wrap>
        <Typography.Text style={{ overflowWrap: 'anywhere' }}>{name}</Typography.Text>
        <Findings {...one} />
        {one.name === null ? null : (
          <Button
            size="small"
            type="text"
            icon={<DownloadOutlined />}
            aria-label={t('attachment.open-named', { name })}
            loading={open.isPending}
            onClick={() => withPurpose((purpose) => open.mutate(purpose))}
          />
        )}
      </Flex>
      <Typography.Text type="secondary" style={{ fontSize: 13 }}>
        {dateTime(one.at)} {fileSize(one.bytes)} {one.by ?? ''}
      </Typography.Text>
      <ProblemAlert error={open.error} />
    </Flex>
  )
}

const LIST = { margin: 0, padding: 0, listStyle: 'none' }
