import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Card, Empty, Flex, Grid, Pagination, Segmented, Skeleton, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/queries.ts'
import { dateTime } from '../../shared/format.ts'
import { PageHead } from '../../shared/page-head.tsx'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { useKeys } from '../../shared/use-keys.ts'
import { SearchBox } from '../cases/search-box.tsx'
import { useSought } from '../cases/sought.ts'
import { WorklistCards } from './cards.tsx'
import { Counts } from './counts.tsx'
import { PAGE_ROWS, type WorklistRow, worklistQuery } from './queries.ts'
import { worklistSearch } from './search.ts'
import { WorklistTable } from './table.tsx'

const route = getRouteApi('/shell/worklist')
const KEYS = {
  j: 'down',
  ArrowDown: 'down',
  k: 'up',
  ArrowUp: 'up',
} as const

/** A collector's cases in the order in which to work them. */
export function WorklistPage(): React.JSX.Element {
  const { t } = useTranslation()
  const { show = 'due', page = 1 } = route.useSearch()
  const navigate = useNavigate()
  const list = useQuery(worklistQuery(show, page))
  const now = list.data?.now
  const go = (to: 'due' | 'all', at: number) =>
    void navigate({ to: '/worklist', search: worklistSearch(to, at) })

  return (
    <Flex vertical gap={12}>
      <PageHead
        title={t('worklist.title')}
        {...(now === undefined ? {} : { intro: t('worklist.as-of', { at: dateTime(now) }) })}
      >
        <Segmented<'due' | 'all'>
          aria-label={t('worklist.show')}
          value={show}
          options={[
            { value: 'due', label: t('worklist.show-due') },
            { value: 'all', label: t('worklist.show-all') },
          ]}
          onChange={(to) => go(to, 1)}
        />
      </PageHead>
      <Seek />
      <Counts counts={list.data?.counts} />
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending ? <Loading /> : null}
      {list.data === undefined ? null : (
        <Rows
          key={`${show} ${page}`}
          rows={list.data.rows}
          now={list.data.now}
          onShowAll={show === 'due' ? () => go('all', 1) : undefined}
        />
      )}
      {list.data === undefined || list.data.total <= PAGE_ROWS ? null : (
        <Pagination
          align="end"
          current={page}
          pageSize={PAGE_ROWS}
          total={list.data.total}
          showSizeChanger={false}
          showTotal={(n) => t('worklist.total', { n })}
          onChange={(at) => go(show, at)}
        />
      )}
    </Flex>
  )
}

/** Somebody calls back: found by name or number from here, among all cases of one's own. */
function Seek(): React.JSX.Element {
  const navigate = useNavigate()
  const [, setSought] = useSought(useMe().staff)
  const seek = (text: string): void => {
    if (text === '') return
    setSought(text)
    void navigate({ to: '/cases' })
  }
  return (
    <Flex role="search">
      <SearchBox text="" onSeek={seek} />
    </Flex>
  )
}

interface RowsProps {
  readonly rows: readonly WorklistRow[]
  readonly now: string
  readonly onShowAll: (() => void) | undefined
}

function Rows({ rows, now, onShowAll }: RowsProps): React.JSX.Element {
  const wide = Grid.useBreakpoint().lg === true
  const [chosen, setChosen] = useState(-1)
  useKeys(rows.length === 0 ? null : KEYS, (name) => {
    const to = name === 'down' ? Math.min(chosen + 1, rows.length - 1) : Math.max(chosen - 1, 0)
    setChosen(to)
    const id = rows[to]?.case
    const link = id === undefined ? null : document.getElementById(`worklist-${id}`)
    link?.focus()
    link?.scrollIntoView({ block: 'nearest' })
  })
  if (rows.length === 0) return <Nothing onShowAll={onShowAll} />
  return wide ? <WorklistTable rows={rows} now={now} /> : <WorklistCards rows={rows} now={now} />
}

function Nothing({ onShowAll }: Pick<RowsProps, 'onShowAll'>): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Card>
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={t(onShowAll === undefined ? 'worklist.none' : 'worklist.none-due')}
      >
        {onShowAll === undefined ? null : (
          <Typography.Link onClick={onShowAll}>{t('worklist.see-all')}</Typography.Link>
        )}
      </Empty>
    </Card>
  )
}

function Loading(): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Card aria-busy aria-label={t('worklist.loading')}>
      <Skeleton active paragraph={{ rows: 8 }} />
    </Card>
  )
}
