import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Card, Flex, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataList, type ListColumn } from '../../shared/data-list.tsx'
import { dateTime } from '../../shared/format.ts'
import { Loaded } from '../../shared/loaded.tsx'
import { HoldDialog } from './hold-dialog.tsx'
import { LiftDialog } from './lift-dialog.tsx'
import { type LegalHold, legalHoldsQuery } from './queries.ts'

/** Suits and orders to keep: who placed them, why, and who lifted them. */
export function HoldsCard(): React.JSX.Element {
  const { t } = useTranslation()
  const query = useQuery(legalHoldsQuery)
  const [placing, setPlacing] = useState(false)
  const [lifting, setLifting] = useState<LegalHold>()
  const columns = useColumns(setLifting)
  return (
    <Card
      size="small"
      title={t('retention.holds')}
      extra={<Button onClick={() => setPlacing(true)}>{t('retention.hold-new')}</Button>}
    >
      <Loaded query={query} rows={3}>
        {(holds) => (
          <DataList
            label={t('retention.holds')}
            columns={columns}
            rows={holds}
            rowKey={({ hold }) => hold}
            empty={t('retention.holds-none')}
          />
        )}
      </Loaded>
      {placing ? <HoldDialog onClose={() => setPlacing(false)} /> : null}
      {lifting === undefined ? null : (
        <LiftDialog hold={lifting} onClose={() => setLifting(undefined)} />
      )}
    </Card>
  )
}

function useColumns(onLift: (hold: LegalHold) => void): readonly ListColumn<LegalHold>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'cases',
      title: t('retention.cases'),
      card: 'head',
      render: ({ cases }) => (
        <Flex gap={8} wrap>
          {cases.map(({ case: id, caseNumber }) => (
            <Link key={id} to="/cases/$caseId" params={{ caseId: id }}>
              {caseNumber}
            </Link>
          ))}
        </Flex>
      ),
    },
    {
      key: 'kind',
      title: t('retention.hold-kind'),
      render: ({ kind }) => <Tag color="gold">{t(`destruction.reason.${kind}`)}</Tag>,
    },
    { key: 'reason', title: t('retention.reason'), render: ({ reason }) => reason },
    {
      key: 'placed',
      title: t('retention.placed'),
      render: ({ placedByName, placedAt }) => `${placedByName} ${dateTime(placedAt)}`,
    },
    {
      key: 'lifted',
      title: t('retention.lifted'),
      render: (hold) =>
        hold.lifted === null ? (
          <Button
            size="small"
            aria-label={t('retention.lift-named', {
              number: hold.cases.map(({ caseNumber }) => caseNumber).join('、'),
            })}
            onClick={() => onLift(hold)}
          >
            {t('retention.lift')}
          </Button>
        ) : (
          <>
            {hold.lifted.byName} {dateTime(hold.lifted.at)}
            <div>
              <Typography.Text type="secondary">{hold.lifted.reason}</Typography.Text>
            </div>
          </>
        ),
    },
  ]
}
