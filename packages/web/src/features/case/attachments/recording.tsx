import { PlayCircleOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { dateTime } from '../../../shared/format.ts'
import { ProblemAlert } from '../../../shared/problem-alert.tsx'
import { Findings } from './findings.tsx'
import { fileSize, playingTime } from './format.ts'
import { type Attachment, openAttachment, type Purpose } from './queries.ts'
import { useWithPurpose } from './reading-session.tsx'

/** One recording: what is known of it, and a player once it was said what for. */
export function Recording({ one }: { readonly one: Attachment }): React.JSX.Element {
  const { t } = useTranslation()
  const withPurpose = useWithPurpose()
  const open = useMutation({ mutationFn: (purpose: Purpose) => openAttachment(one, purpose) })
  const length = one.durationMs === null ? fileSize(one.bytes) : playingTime(one.durationMs)
  const named = t('attachment.listen-named', { at: dateTime(one.at), length })
  return (
    <Flex vertical gap={4}>
      <Flex gap="4px 8px" align="center" wrap>
        {open.data === undefined && one.name !== null ? (
          <Button
            size="small"
            icon={<PlayCircleOutlined />}
            aria-label={named}
            loading={open.isPending}
            onClick={() => withPurpose((purpose) => open.mutate(purpose))}
          >
            {t('attachment.listen')} {length}
          </Button>
        ) : (
          <Typography.Text>
            {t('attachment.recording')} {length}
          </Typography.Text>
        )}
        <Findings {...one} />
      </Flex>
      {open.data === undefined ? null : (
        <audio
          controls
          autoPlay
          preload="metadata"
          src={open.data}
          aria-label={named}
          style={{ width: '100%', maxWidth: 420 }}
        />
      )}
      <ProblemAlert error={open.error} />
    </Flex>
  )
}
