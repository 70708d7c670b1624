import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Card, Collapse, Flex, Progress, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { AskOptions } from './ask-options.tsx'
import { DropFile } from './drop-file.tsx'
import { auditQuery } from './queries.ts'
import { type Chosen, OWN_POLICY, type Part, sendFiles, USUAL_ASK } from './send-files.ts'

const PARTS: readonly Part[] = ['calls', 'cases', 'records', 'policy']

/** The files, how they are to be judged, and where they will lie. */
export function UploadForm(): React.JSX.Element {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [files, setFiles] = useState<Chosen>({})
  const [ask, setAsk] = useState(USUAL_ASK)
  const [percent, setPercent] = useState(0)
  const send = useMutation({
    mutationFn: () => sendFiles({ files, ask, onProgress: setPercent }),
    onMutate: () => setPercent(0),
    onSuccess: async (audit) => {
      queries.setQueryData(auditQuery(audit.id).queryKey, audit)
      await navigate({ to: '/audit', search: { id: audit.id, kind: 'breach' } })
    },
  })
  const choose = (part: Part, file: File | undefined): void => {
    const { [part]: _before, ...rest } = files
    setFiles(file === undefined ? rest : { ...rest, [part]: file })
    // Whoever hands a policy in means to be judged by it.
    if (part === 'policy') {
      setAsk({ ...ask, profile: file === undefined ? USUAL_ASK.profile : OWN_POLICY })
    }
  }
  return (
    <Card>
      <Flex vertical gap={16}>
        <div className="audit-drops">
          {PARTS.map((part) => (
            <DropFile
              key={part}
              part={part}
              file={files[part]}
              disabled={send.isPending}
              onFile={(file) => choose(part, file)}
            />
          ))}
        </div>
        <Collapse
          size="small"
          items={[
            {
              key: 'options',
              label: t('audit.options.title'),
              children: (
                <AskOptions
                  ask={ask}
                  ownPolicy={files.policy?.name}
                  disabled={send.isPending}
                  onAsk={setAsk}
                />
              ),
            },
          ]}
        />
        {send.isPending ? (
          <Flex vertical gap={4} role="status">
            <Typography.Text>
              {t(percent >= 100 ? 'audit.upload.sent' : 'audit.upload.sending')}
            </Typography.Text>
            <Progress percent={percent} aria-label={t('audit.upload.sending')} />
          </Flex>
        ) : null}
        <ProblemAlert error={send.error} />
        <Flex gap="8px 16px" align="center" wrap>
          <Button
            type="primary"
            size="large"
            disabled={files.calls === undefined}
            loading={send.isPending}
            onClick={() => send.mutate()}
          >
            {t('audit.upload.go')}
          </Button>
          <Typography.Text type="secondary" style={{ flex: '1 1 260px' }}>
            {t('audit.upload.where')}
          </Typography.Text>
        </Flex>
      </Flex>
    </Card>
  )
}
