import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Card, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { DataList, type ListColumn } from '../../shared/data-list.tsx'
import { GradeTag } from '../../shared/gate-source.tsx'
import { PageHead } from '../../shared/page-head.tsx'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { PublicFrame } from '../rules/public-frame.tsx'
import { useSpan } from '../rules/use-span.ts'
import { type Instrument, instrumentsQuery } from './queries.ts'

/** The documents of law and the policies that the rules rest on. */
export function InstrumentsPage(): React.JSX.Element {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(instrumentsQuery)
  const columns = useColumns()
  return (
    <PublicFrame>
      <PageHead title={t('instruments.title')} intro={t('instruments.intro')} />
      <Card size="small">
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {error === null ? (
          <DataList
            label={t('instruments.title')}
            columns={columns}
            rows={data?.instruments}
            rowKey={({ instrument }) => instrument}
            empty={t('instruments.none')}
            onOpen={({ instrument }) =>
              void navigate({
                to: '/instruments/$instrumentId',
                params: { instrumentId: instrument },
              })
            }
          />
        ) : null}
      </Card>
    </PublicFrame>
  )
}

function useColumns(): readonly ListColumn<Instrument>[] {
  const { t } = useTranslation()
  const pick = usePick()
  const span = useSpan()
  return [
    {
      key: 'title',
      title: t('instruments.name'),
      card: 'head',
      render: ({ instrument, title, number }) => (
        <div style={{ maxWidth: 380 }}>
          <Link to="/instruments/$instrumentId" params={{ instrumentId: instrument }}>
            {pick(title)}
          </Link>
          {number === null ? null : <div>{number}</div>}
        </div>
      ),
    },
    {
      key: 'force',
      title: t('instruments.force'),
      render: ({ force }) => t(`instruments.forces.${force}`, { defaultValue: force }),
    },
    {
      key: 'from',
      title: t('instruments.in-force'),
      render: ({ from, until, supersededBy }) => (
        <>
          {span(from, until)}{' '}
          {supersededBy === null ? null : <Tag>{t('instruments.superseded')}</Tag>}
        </>
      ),
    },
    {
      key: 'grade',
      title: t('instruments.known'),
      render: ({ grade }) => <GradeTag grade={grade} />,
    },
    {
      key: 'rules',
      title: t('instruments.rules'),
      align: 'end',
      render: ({ citedBy }) => citedBy.length,
    },
  ]
}
