import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Card, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/queries.ts'
import { DataList, type ListColumn } from '../../shared/data-list.tsx'
import { dateTime } from '../../shared/format.ts'
import { Loaded } from '../../shared/loaded.tsx'
import { PageHead } from '../../shared/page-head.tsx'
import { AskDrawer } from './ask-drawer.tsx'
import { type DestructionSummary, destructionsQuery } from './queries.ts'
import { stageColour } from './stage.ts'

/** The end of engagements: who asked for what, and how far it is. */
export function DestructionsPage(): React.JSX.Element {
  const { t } = useTranslation()
  const me = useMe()
  const query = useQuery(destructionsQuery)
  const [asking, setAsking] = useState(false)
  const columns = useColumns()
  return (
    <>
      <PageHead title={t('nav.destructions')} intro={t('destruction.intro')}>
        {me.abilities.includes('ask-destruction') ? (
          <Button type="primary" onClick={() => setAsking(true)}>
            {t('destruction.ask')}
          </Button>
        ) : null}
      </PageHead>
      <Card size="small">
        <Loaded query={query} rows={6}>
          {(rows) => (
            <DataList
              label={t('nav.destructions')}
              columns={columns}
              rows={rows}
              rowKey={({ destruction }) => destruction}
              empty={t('destruction.none')}
            />
          )}
        </Loaded>
      </Card>
      {asking ? <AskDrawer onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function useColumns(): readonly ListColumn<DestructionSummary>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'agency',
      title: t('destruction.agency'),
      card: 'head',
      render: ({ destruction, agencyName }) => (
        <Link to="/destructions/$destructionId" params={{ destructionId: destruction }}>
          {agencyName}
        </Link>
      ),
    },
    {
      key: 'stage',
      title: t('destruction.where'),
      card: 'head',
      render: ({ stage }) => (
        <Tag color={stageColour(stage)}>{t(`destruction.stage.${stage}`)}</Tag>
      ),
    },
    {
      key: 'scope',
      title: t('destruction.scope'),
      render: ({ wholeEngagement }) =>
        t(wholeEngagement ? 'destruction.whole' : 'destruction.some'),
    },
    {
      key: 'counts',
      title: t('destruction.debtors'),
      align: 'end',
      render: ({ counts: { debtors, kept } }) => (
        <>
          {debtors}
          {kept === 0 ? null : (
            <Typography.Text type="secondary">
              {' '}
              {t('destruction.kept-n', { n: kept })}
            </Typography.Text>
          )}
        </>
      ),
    },
    {
      key: 'asked',
      title: t('destruction.asked'),
      render: ({ askedByName, askedAt }) => `${askedByName} ${dateTime(askedAt)}`,
    },
    {
      key: 'backups',
      title: t('destruction.backups'),
      render: ({ backupsUntil, backupsNever }) =>
        backupsNever ? t('destruction.backups-never') : (backupsUntil ?? '—'),
    },
  ]
}
