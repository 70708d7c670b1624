import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { KeyDestroyed } from '../../../shared/key-destroyed.tsx'
import type { Attachment } from './queries.ts'

/** What is odd about a file, or that nobody here can read it any more. */
export function Findings({ findings, name }: Attachment): React.JSX.Element | null {
  const { t } = useTranslation()
  if (name === null) return <KeyDestroyed />
  if (findings.length === 0) return null
  return (
    <>
      {findings.map((finding) => (
        <Tag key={finding} color="orange">
          {t(`attachment.finding.${finding}`)}
        </Tag>
      ))}
    </>
  )
}
