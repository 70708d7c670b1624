import { Alert, Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { shortTime } from '../../shared/format.ts'
import { type Pending, stageOf } from './call/stage.ts'
import type { CaseView } from './queries.ts'

interface Props {
  readonly view: CaseView
  readonly onResume: (pending: Pending) => void
}

/** Contacts that were permitted and have no record yet: something is still to be done. */
export function PendingContacts({ view, onResume }: Props): React.JSX.Element | null {
  const { t } = useTranslation()
  if (view.pending.length === 0) return null
  const values = new Map(view.points.map(({ point, value }) => [point, value]))
  const people = [...view.others, ...(view.person === null ? [] : [view.person])]
  const names = new Map(people.map(({ party, name }) => [party, name]))
  return (
    <Alert
      type="warning"
      showIcon
      title={t('pending.title', { n: view.pending.length })}
      description={
        <Flex vertical gap={6} component="ul" style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {view.pending.map((one) => {
            const value = values.get(one.point ?? '') ?? names.get(one.party) ?? ''
            const since = one.endedAt ?? one.startedAt ?? one.startBy
            return (
              <li key={one.contact}>
                <Flex justify="space-between" gap={8} wrap align="center">
                  <span>
                    {value} {one.direction === 'inbound' ? t('inbound.title') : ''}{' '}
                    {t(`pending.${stageOf(one, view.now)}`)} · {shortTime(since, view.now)}
                  </span>
                  <Button
                    size="small"
                    aria-label={t('pending.resume-named', { value })}
                    onClick={() => onResume(one)}
                  >
                    {t('pending.resume')}
                  </Button>
                </Flex>
              </li>
            )
          })}
        </Flex>
      }
    />
  )
}
