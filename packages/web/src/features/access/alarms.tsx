import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataList, type ListColumn } from '../../shared/data-list.tsx'
import { dateTime } from '../../shared/format.ts'
import { Loaded } from '../../shared/loaded.tsx'
import { AcknowledgeDialog } from './acknowledge-dialog.tsx'
import { type Alarm, alarmsQuery } from './queries.ts'
import { useAlarmText } from './use-alarm-text.ts'

/** What was odd, and what somebody said of it. */
export function Alarms(): React.JSX.Element {
  const { t } = useTranslation()
  const query = useQuery(alarmsQuery)
  const [chosen, setChosen] = useState<Alarm | null>(null)
  const columns = useColumns(setChosen)
  return (
    <>
      <Loaded query={query} rows={6}>
        {(alarms) => (
          <DataList
            label={t('access.alarms')}
            columns={columns}
            rows={alarms}
            rowKey={({ alarm }) => alarm}
            empty={t('access.no-alarms')}
          />
        )}
      </Loaded>
      {chosen === null ? null : (
        <AcknowledgeDialog key={chosen.alarm} alarm={chosen} onClose={() => setChosen(null)} />
      )}
    </>
  )
}

function useColumns(onAnswer: (alarm: Alarm) => void): readonly ListColumn<Alarm>[] {
  const { t } = useTranslation()
  const text = useAlarmText()
  return [
    { key: 'at', title: t('access.at'), card: 'head', render: ({ at }) => dateTime(at) },
    {
      key: 'who',
      title: t('access.who'),
      render: ({ staffName, orgName }) => (
        <>
          {staffName}{' '}
          <Typography.Text type="secondary" style={{ display: 'block' }}>
            {orgName}
          </Typography.Text>
        </>
      ),
    },
    {
      key: 'what',
      title: t('access.what'),
      render: (alarm) => (
        <div style={{ maxWidth: 420 }}>
          {text(alarm)}{' '}
          {alarm.case === null ? null : (
            <Link to="/cases/$caseId" params={{ caseId: alarm.case }}>
              {alarm.caseNumber ?? ''}
            </Link>
          )}
        </div>
      ),
    },
    {
      key: 'state',
      title: t('access.state'),
      render: ({ word, acknowledgedByName }) =>
        word === null ? (
          <Tag color="volcano">{t('access.open')}</Tag>
        ) : (
          <div style={{ maxWidth: 320, overflowWrap: 'anywhere' }}>
            {word.words}
            <Typography.Text type="secondary" style={{ display: 'block', fontSize: 13 }}>
              {acknowledgedByName} {dateTime(word.at)}
            </Typography.Text>
          </div>
        ),
    },
    {
      key: 'act',
      title: t('access.act'),
      card: 'head',
      render: (alarm) =>
        alarm.word !== null ? null : alarm.yours ? (
          <Typography.Text type="secondary">{t('access.about-you')}</Typography.Text>
        ) : (
          <Button
            size="small"
            type="primary"
            style={{ minWidth: 72 }}
            aria-label={t('access.answer-named', {
              name: alarm.staffName,
              at: dateTime(alarm.at),
            })}
            onClick={() => onAnswer(alarm)}
          >
            {t('access.answer')}
          </Button>
        ),
    },
  ]
}
