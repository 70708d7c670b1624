import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/queries.ts'
import { staffQuery } from '../../api/team-queries.ts'
import { type CasesSearch, STATUSES } from './search.ts'
import { SearchBox } from './search-box.tsx'

interface Props {
  readonly search: CasesSearch
  readonly onSearch: (search: CasesSearch) => void
  /** What is searched for, which stands nowhere but in this tab. */
  readonly sought: string
  readonly onSeek: (text: string) => void
}

const ANY = ''
const WIDTH = { flex: '1 1 160px', maxWidth: 240 }

/** The filters, each of which stands in the address at once, and the search. */
export function CaseFilters({ search, onSearch, sought, onSeek }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const seesTeam = useMe().abilities.includes('see-team')
  const filtered = sought !== '' || Object.keys(search).some((key) => key !== 'page')

  function change(part: { [K in keyof CasesSearch]?: CasesSearch[K] | undefined }): void {
    const { page, ...rest } = { ...search, ...part }
    void page
    const set = Object.entries(rest).filter(([, value]) => value !== undefined && value !== ANY)
    onSearch(Object.fromEntries(set))
  }

  return (
    <Flex gap={8} wrap align="start" role="search">
      <Select<CasesSearch['status'] | typeof ANY>
        aria-label={t('cases.status')}
        style={WIDTH}
        value={search.status ?? ANY}
        options={[
          { value: ANY, label: t('cases.status-any') },
          ...STATUSES.map((status) => ({ value: status, label: t(`word.status.${status}`) })),
        ]}
        onChange={(status) => change({ status: status === ANY ? undefined : status })}
      />
      {seesTeam ? (
        <CollectorSelect
          collector={search.collector}
          onCollector={(collector) => change({ collector })}
        />
      ) : null}
      <SearchBox text={sought} onSeek={onSeek} />
      {filtered ? (
        <Button
          type="link"
          onClick={() => {
            onSeek('')
            onSearch({})
          }}
        >
          {t('cases.clear')}
        </Button>
      ) : null}
    </Flex>
  )
}

interface CollectorProps {
  readonly collector: string | undefined
  readonly onCollector: (collector: string) => void
}

/** Whose cases; a collector has no choice, and sees nobody else. */
function CollectorSelect({ collector, onCollector }: CollectorProps): React.JSX.Element {
  const { t } = useTranslation()
  const { data: staff, isPending } = useQuery(staffQuery)
  const collectors = (staff ?? []).filter(({ role }) => role !== 'administrator')
  return (
    <Select
      aria-label={t('cases.collector')}
      style={WIDTH}
      loading={isPending}
      showSearch={{ optionFilterProp: 'label' }}
      value={collector ?? ANY}
      options={[
        { value: ANY, label: t('cases.collector-any') },
        { value: 'none', label: t('cases.collector-none') },
        ...collectors.map(({ staff: value, name, active }) => ({
          value,
          label: active ? name : `${name} · ${t('allocation.left')}`,
        })),
      ]}
      onChange={onCollector}
    />
  )
}
