import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../api/client.ts'

interface Props {
  readonly holds: readonly Schema['HoldReason'][]
  readonly hardship: readonly Schema['HardshipFlag'][]
}

/** Why collection stops, and whom to call less often. */
export function StopTags({ holds, hardship }: Props): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <>
      {holds.map((reason) => (
        <Tag key={reason} color="volcano">
          {t(`word.hold.${reason}`)}
        </Tag>
      ))}
      {hardship.map((flag) => (
        <Tag key={flag} color="purple">
          {t(`word.hardship.${flag}`)}
        </Tag>
      ))}
    </>
  )
}
