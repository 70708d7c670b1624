import { PaperClipOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Progress } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../../shared/problem-alert.tsx'
import { attachmentsQuery } from './queries.ts'
import { sendAttachment } from './send-attachment.ts'

interface Props {
  readonly caseId: string
  readonly to: string
  readonly accept: string
  readonly words: string
  /** For who cannot see which entry it stands with. */
  readonly named: string
}

/** Chooses a file and sends it, with how far it is and what went wrong. */
export function AttachButton({ caseId, to, accept, words, named }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [percent, setPercent] = useState(0)
  const send = useMutation({
    mutationFn: (file: File) => sendAttachment({ to, file, onProgress: setPercent }),
    onMutate: () => setPercent(0),
    onSuccess: () => queries.invalidateQueries({ queryKey: attachmentsQuery(caseId).queryKey }),
  })
  return (
    <Flex vertical gap={6} align="start">
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // The same file may be chosen again after a fault.
          target.value = ''
          if (file !== undefined) send.mutate(file)
        }}
      />
      <Button
        size="small"
        icon={<PaperClipOutlined />}
        aria-label={named}
        loading={send.isPending}
        onClick={() => input.current?.click()}
      >
        {words}
      </Button>
      {send.isPending ? (
        <Progress
          percent={percent}
          size="small"
          style={{ width: 220 }}
          aria-label={t('attachment.sending')}
        />
      ) : null}
      <ProblemAlert error={send.error} />
    </Flex>
  )
}
