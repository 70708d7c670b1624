import { DownloadOutlined, SearchOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Button, Card, Flex, Input, Select, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { csvText } from '../../shared/csv.ts'
import { DataList, type ListColumn } from '../../shared/data-list.tsx'
import { PageHead } from '../../shared/page-head.tsx'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { saveFile } from '../../shared/save-file.ts'
import {
  type CoverageLine,
  type CoverageSearch,
  coveredBy,
  KINDS,
  kindsOf,
  LISTS,
} from './coverage-search.ts'
import { PublicFrame } from './public-frame.tsx'
import { coverageQuery } from './queries.ts'

const route = getRouteApi('/coverage')

/** Every demand, and where it is met: by a rule, in a process, or not at all and why. */
export function CoveragePage(): React.JSX.Element {
  const { t } = useTranslation()
  const search = route.useSearch()
  const { data, error, refetch } = useQuery(coverageQuery)
  const columns = useColumns()
  const found = data === undefined ? undefined : coveredBy(data.lines, search)
  return (
    <PublicFrame>
      <PageHead title={t('coverage.title')} intro={t('coverage.intro')}>
        <ExportButton lines={found ?? []} />
      </PageHead>
      <Card size="small">
        <Flex vertical gap={12}>
          <Filters search={search} />
          <ProblemAlert error={error} onRetry={() => void refetch()} />
          <Typography.Text type="secondary" role="status">
            {data === undefined || found === undefined
              ? ''
              : t('coverage.found', { n: found.length, of: data.lines.length })}
          </Typography.Text>
          {error === null ? (
            <DataList
              label={t('coverage.title')}
              columns={columns}
              rows={found}
              rowKey={({ id }) => id}
              empty={t('coverage.none')}
            />
          ) : null}
        </Flex>
      </Card>
    </PublicFrame>
  )
}

const ANY = ''

function Filters({ search }: { readonly search: CoverageSearch }): React.JSX.Element {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(search.q ?? '')
  const change = (key: keyof CoverageSearch, value: string): void => {
    const { [key]: _before, ...rest } = search
    const next = value === ANY ? rest : { ...rest, [key]: value }
    void navigate({ to: '/coverage', search: next, replace: true })
  }
  return (
    <Flex gap={8} wrap role="search" className="no-print">
      <Input
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        style={{ flex: '2 1 240px' }}
        aria-label={t('coverage.search')}
        placeholder={t('coverage.search')}
        value={typed}
        onChange={({ target: { value } }) => {
          setTyped(value)
          change('q', value)
        }}
      />
      <Select
        aria-label={t('coverage.kind')}
        style={{ flex: '1 1 160px' }}
        value={search.kind ?? ANY}
        options={[
          { value: ANY, label: t('coverage.any-kind') },
          ...KINDS.map((kind) => ({ value: kind, label: t(`coverage.kinds.${kind}`) })),
        ]}
        onChange={(kind) => change('kind', kind)}
      />
      <Select
        aria-label={t('coverage.list')}
        style={{ flex: '1 1 160px' }}
        value={search.list ?? ANY}
        options={[
          { value: ANY, label: t('coverage.any-list') },
          ...LISTS.map((list) => ({ value: list, label: t(`coverage.lists.${list}`) })),
        ]}
        onChange={(list) => change('list', list)}
      />
    </Flex>
  )
}

function useColumns(): readonly ListColumn<CoverageLine>[] {
  const { t } = useTranslation()
  const pick = usePick()
  return [
    {
      key: 'id',
      title: t('coverage.line'),
      card: 'head',
      render: ({ id }) => <strong>{id}</strong>,
      width: 90,
    },
    {
      key: 'demand',
      title: t('coverage.demand'),
      render: ({ demand }) => <div style={{ maxWidth: 300 }}>{pick(demand)}</div>,
    },
    {
      key: 'met',
      title: t('coverage.met'),
      render: (line) => <MetBy line={line} />,
    },
    {
      key: 'reason',
      title: t('coverage.reason'),
      render: ({ reason }) => <div style={{ maxWidth: 300 }}>{pick(reason)}</div>,
    },
  ]
}

function MetBy({ line }: { readonly line: CoverageLine }): React.JSX.Element {
  const { t } = useTranslation()
  const { rules, processes, outOfScope } = line
  return (
    <Flex gap="4px 8px" wrap style={{ maxWidth: 300 }}>
      {rules.map((rule) => (
        <Link key={rule} to="/rules/$ruleId" params={{ ruleId: rule }}>
          {rule}
        </Link>
      ))}
      {processes.map(({ module, state }) => (
        <Tag key={module} color={state === 'built' ? 'green' : 'default'}>
          {module} · {t(`coverage.state.${state}`)}
        </Tag>
      ))}
      {outOfScope ? <Tag>{t('coverage.kinds.out')}</Tag> : null}
    </Flex>
  )
}

/** The lines as filtered, for a spreadsheet. */
function ExportButton({ lines }: { readonly lines: readonly CoverageLine[] }): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const rows = lines.map((line) => {
    const { id, demand, rules, processes, reason } = line
    const kinds = kindsOf(line).map((kind) => t(`coverage.kinds.${kind}`))
    const steps = processes.map(
      ({ module, state }) => `${module} (${t(`coverage.state.${state}`)})`,
    )
    return [id, pick(demand), kinds.join('; '), rules.join('; '), steps.join('; '), pick(reason)]
  })
  const head = ['line', 'demand', 'met', 'rules', 'processes', 'reason']
  return (
    <Button
      icon={<DownloadOutlined />}
      disabled={lines.length === 0}
      className="no-print"
      onClick={() =>
        saveFile(
          t('coverage.file'),
          csvText([head.map((name) => t(`coverage.${name}`)), ...rows]),
          'text/csv',
        )
      }
    >
      {t('coverage.export')}
    </Button>
  )
}
