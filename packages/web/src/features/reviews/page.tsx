import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Card, Flex, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { DataList, type ListColumn } from '../../shared/data-list.tsx'
import { dateTime } from '../../shared/format.ts'
import { Loaded } from '../../shared/loaded.tsx'
import { PageHead } from '../../shared/page-head.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import { type OpenReview, reviewsQuery } from './queries.ts'

/** What the gate left to a supervisor, and the word that is asked for. */
export function ReviewsPage(): React.JSX.Element {
  const { t } = useTranslation()
  const query = useQuery(reviewsQuery)
  const [chosen, setChosen] = useState<OpenReview | null>(null)
  const columns = useColumns(setChosen)
  return (
    <>
      <PageHead title={t('reviews.title')} intro={t('reviews.intro')} />
      <Card size="small">
        <Loaded query={query} rows={6}>
          {(reviews) => (
            <DataList
              label={t('reviews.title')}
              columns={columns}
              rows={reviews}
              rowKey={keyOf}
              empty={t('reviews.empty')}
            />
          )}
        </Loaded>
      </Card>
      {chosen === null ? null : (
        <DecideDialog key={keyOf(chosen)} review={chosen} onClose={() => setChosen(null)} />
      )}
    </>
  )
}

function keyOf({ case: id, party, rule }: OpenReview): string {
  return [id, party, rule].join('/')
}

function useColumns(onDecide: (review: OpenReview) => void): readonly ListColumn<OpenReview>[] {
  const { t } = useTranslation()
  const pick = usePick()
  return [
    {
      key: 'case',
      title: t('reviews.case'),
      card: 'head',
      render: ({ case: id, caseNumber }) => (
        <Link to="/cases/$caseId" params={{ caseId: id }}>
          {caseNumber}
        </Link>
      ),
    },
    {
      key: 'party',
      title: t('reviews.party'),
      render: ({ name, role }) => (
        <Flex gap={8} wrap>
          <span>{name}</span>
          <Tag>{t(`party.${role}`)}</Tag>
        </Flex>
      ),
    },
    {
      key: 'rule',
      title: t('reviews.rule'),
      render: ({ rule, title, reason }) => (
        <div style={{ maxWidth: 360 }}>
          <Link to="/rules/$ruleId" params={{ ruleId: rule }}>
            {pick(title)}
          </Link>
          <Typography.Text type="secondary" style={{ display: 'block', fontSize: 13 }}>
            {pick(reason)}
          </Typography.Text>
        </div>
      ),
    },
    {
      key: 'how',
      title: t('reviews.how'),
      render: ({ channel, purpose }) => `${t(`channel.${channel}`)} · ${t(`purpose.${purpose}`)}`,
    },
    {
      key: 'by',
      title: t('reviews.by'),
      render: ({ by, at, asks }) => (
        <>
          {by.name} {dateTime(at)}
          {asks === 1 ? null : <div>{t('reviews.asks', { n: asks })}</div>}
        </>
      ),
    },
    {
      key: 'decide',
      title: t('reviews.decide'),
      card: 'head',
      render: (review) =>
        review.ownOnly ? (
          <Typography.Text type="secondary">{t('reviews.own-only')}</Typography.Text>
        ) : (
          <Button
            size="small"
            type="primary"
            aria-label={t('reviews.decide-named', { number: review.caseNumber })}
            onClick={() => onDecide(review)}
          >
            {t('reviews.decide')}
          </Button>
        ),
    },
  ]
}
