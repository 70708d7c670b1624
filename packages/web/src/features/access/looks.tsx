import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Flex, Select, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { staffQuery } from '../../api/team-queries.ts'
import { DataList, type ListColumn } from '../../shared/data-list.tsx'
import { DayField } from '../../shared/day-field.tsx'
import { dateTime } from '../../shared/format.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { LOOKS_SHOWN, type Look, logQuery } from './queries.ts'
import { type AccessSearch, FIELDS, fileAddress } from './search.ts'

interface Props {
  readonly search: AccessSearch
  readonly onSearch: (search: AccessSearch) => void
}

/** The log as filtered, with a way to take it along. */
export function Looks({ search, onSearch }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { data, error, refetch, isPlaceholderData } = useQuery(logQuery(search))
  const columns = useLookColumns()
  const { page, ...filter } = search
  return (
    <Flex vertical gap={16}>
      <Filters search={search} onSearch={onSearch} />
      {search.case === undefined ? null : (
        <div>
          <Tag closable onClose={() => onSearch(without(filter, 'case'))}>
            {t('access.one-debtor')}
          </Tag>
        </div>
      )}
      {error === null ? (
        <DataList
          label={t('access.log')}
          columns={columns}
          rows={data?.looks}
          rowKey={({ look }) => look}
          busy={isPlaceholderData}
          empty={t(Object.keys(filter).length > 0 ? 'access.empty-filtered' : 'access.empty')}
          paging={{
            page: page ?? 1,
            size: LOOKS_SHOWN,
            total: data?.total ?? 0,
            onPage: (to) => onSearch({ ...filter, page: to }),
          }}
        />
      ) : (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      )}
    </Flex>
  )
}

function Filters({ search, onSearch }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { data: staff } = useQuery(staffQuery)
  const { page, ...filter } = search
  void page
  const change = (key: 'staff' | 'field' | 'from' | 'until', value: string | undefined): void => {
    const rest = without(filter, key)
    onSearch(value === undefined || value === '' ? rest : { ...rest, [key]: value })
  }
  const width = { flex: '1 1 150px', maxWidth: 220 }
  return (
    <Flex gap={8} wrap role="search">
      <Select
        aria-label={t('access.staff')}
        placeholder={t('access.staff')}
        style={width}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        {...(search.staff === undefined ? {} : { value: search.staff })}
        options={(staff ?? []).map(({ staff: value, name, account }) => ({
          value,
          label: `${name} · ${account}`,
        }))}
        onChange={(value: string | undefined) => change('staff', value)}
      />
      <Select
        aria-label={t('access.field')}
        placeholder={t('access.field')}
        style={width}
        allowClear
        {...(search.field === undefined ? {} : { value: search.field })}
        options={FIELDS.map((value) => ({ value, label: t(`reveal.field.${value}`) }))}
        onChange={(value: string | undefined) => change('field', value)}
      />
      <DayField
        label={t('access.from')}
        placeholder={t('access.from')}
        value={search.from ?? ''}
        onChange={(day) => change('from', day)}
      />
      <DayField
        label={t('access.until')}
        placeholder={t('access.until')}
        value={search.until ?? ''}
        onChange={(day) => change('until', day)}
      />
      <Button icon={<DownloadOutlined aria-hidden />} href={fileAddress(search)} download>
        {t('access.file')}
      </Button>
    </Flex>
  )
}

function without(filter: AccessSearch, key: keyof AccessSearch): AccessSearch {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => name !== key))
}

export function useLookColumns(): readonly ListColumn<Look>[] {
  const { t } = useTranslation()
  return [
    { key: 'at', title: t('access.at'), card: 'head', render: ({ at }) => dateTime(at) },
    {
      key: 'who',
      title: t('access.who'),
      card: 'head',
      render: ({ staffName, account, orgName }) => (
        <>
          {staffName} <Typography.Text type="secondary">{account}</Typography.Text>
          <div>
            <Typography.Text type="secondary">{orgName}</Typography.Text>
          </div>
        </>
      ),
    },
    {
      key: 'whom',
      title: t('access.whom'),
      render: ({ personName, case: id, caseNumber }) => (
        <Flex gap={8} wrap justify="inherit">
          <span>{personName}</span>
          <Link to="/cases/$caseId" params={{ caseId: id }}>
            {caseNumber}
          </Link>
        </Flex>
      ),
    },
    {
      key: 'field',
      title: t('access.field'),
      render: ({ field }) => <Tag>{t(`reveal.field.${field}`)}</Tag>,
    },
    {
      key: 'purpose',
      title: t('access.purpose'),
      render: ({ purpose, words }) => (
        <div style={{ maxWidth: 320, overflowWrap: 'anywhere' }}>
          {t(`reveal.purposes.${purpose}`)}
          {words === '' ? null : <div>{words}</div>}
        </div>
      ),
    },
  ]
}
