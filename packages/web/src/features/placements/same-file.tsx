import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { placementsQuery } from '../../api/team-queries.ts'
import { dateTime } from '../../shared/format.ts'
import type { Preview } from './upload-file.ts'

const SHOWN_MAX = 10

/** What of this file the lender placed before: all of it, or some case numbers. */
export function SameFile({ existing }: Pick<Preview, 'existing'>): React.JSX.Element | null {
  const { t } = useTranslation()
  const { placement, caseNumbers } = existing
  const { data: placements } = useQuery({ ...placementsQuery, enabled: placement !== null })
  const who = placements?.find((one) => one.placement === placement?.placement)?.registeredBy
  if (placement !== null) {
    const { fileName: name, registeredAt, cases } = placement
    const at = dateTime(registeredAt)
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t('placements.same.title')}
        description={
          who === undefined
            ? t('placements.same.text-when', { name, at, cases })
            : t('placements.same.text', { name, who, at, cases })
        }
      />
    )
  }
  if (caseNumbers.length === 0) return null
  const more =
    caseNumbers.length > SHOWN_MAX ? t('placements.known.more', { count: caseNumbers.length }) : ''
  return (
    <Alert
      type="warning"
      showIcon
      title={t('placements.known.title', { count: caseNumbers.length })}
      description={
        <>
          <div>{t('placements.known.text')}</div>
          <div style={{ overflowWrap: 'anywhere' }}>
            {caseNumbers.slice(0, SHOWN_MAX).join('、')} {more}
          </div>
        </>
      }
    />
  )
}
