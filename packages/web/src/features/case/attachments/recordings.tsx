import { useQuery } from '@tanstack/react-query'
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../api/queries.ts'
import { dateTime } from '../../../shared/format.ts'
import { AttachButton } from './attach-button.tsx'
import { attachmentsQuery } from './queries.ts'
import { Recording } from './recording.tsx'

interface Props {
  readonly caseId: string
  readonly contact: string
  readonly at: string
}

/** The recordings of one contact, and a way to add one, where its end is told. */
export function Recordings({ caseId, contact, at }: Props): React.JSX.Element | null {
  const { t } = useTranslation()
  const { abilities } = useMe()
  const mayOpen = abilities.includes('open-attachments')
  const { data } = useQuery({ ...attachmentsQuery(caseId), enabled: mayOpen })
  if (!mayOpen || data === undefined) return null
  return (
    <Flex vertical gap={6}>
      {data.attachments
        .filter((one) => one.contact === contact)
        .map((one) => (
          <Recording key={one.attachment} one={one} />
        ))}
      {abilities.includes('work-cases') ? (
        <AttachButton
          caseId={caseId}
          to={`/v1/contacts/${contact}/recordings`}
          accept=".wav,.mp3,.ogg,audio/*"
          words={t('attachment.add-recording')}
          named={t('attachment.add-recording-named', { at: dateTime(at) })}
        />
      ) : null}
    </Flex>
  )
}
