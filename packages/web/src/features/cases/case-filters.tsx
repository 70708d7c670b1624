import { SearchOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Input, Select, Space } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { staffQuery } from '../../api/team-queries.ts'
import { type CasesSearch, STATUSES } from './search.ts'

interface Props {
  readonly search: CasesSearch
  readonly onSearch: (search: CasesSearch) => void
}

const ANY = ''
const WIDTH = { flex: '1 1 160px', maxWidth: 240 }

/** The filters; each stands in the address at once. */
export function CaseFilters({ search, onSearch }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { data: staff, isPending } = useQuery(staffQuery)
  const collectors = (staff ?? []).filter(({ role }) => role !== 'administrator')
  const filtered = Object.keys(search).some((key) => key !== 'page')

  function change(part: { [K in keyof CasesSearch]?: CasesSearch[K] | undefined }): void {
    const { page, ...rest } = { ...search, ...part }
    void page
    const set = Object.entries(rest).filter(([, value]) => value !== undefined && value !== ANY)
    onSearch(Object.fromEntries(set))
  }

  return (
    <Flex gap={8} wrap role="search">
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
      <Select
        aria-label={t('cases.collector')}
        style={WIDTH}
        loading={isPending}
        showSearch={{ optionFilterProp: 'label' }}
        value={search.collector ?? ANY}
        options={[
          { value: ANY, label: t('cases.collector-any') },
          { value: 'none', label: t('cases.collector-none') },
          ...collectors.map(({ staff: value, name, active }) => ({
            value,
            label: active ? name : `${name} · ${t('allocation.left')}`,
          })),
        ]}
        onChange={(collector) => change({ collector })}
      />
      <NumberSearch text={search.q ?? ''} onSearch={(q) => change({ q })} />
      {filtered ? (
        <Button type="link" onClick={() => onSearch({})}>
          {t('cases.clear')}
        </Button>
      ) : null}
    </Flex>
  )
}

interface NumberProps {
  readonly text: string
  readonly onSearch: (text: string) => void
}

/** Searched with Enter or the button, so that half-typed numbers do not fill the history. */
function NumberSearch({ text, onSearch }: NumberProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(text)
  useEffect(() => setTyped(text), [text])
  return (
    <Space.Compact style={{ flex: '1 1 220px', maxWidth: 320 }}>
      <Input
        aria-label={t('cases.number')}
        placeholder={t('cases.number-hint')}
        allowClear
        maxLength={64}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onPressEnter={() => onSearch(typed.trim())}
        onClear={() => onSearch('')}
      />
      <Button
        icon={<SearchOutlined />}
        aria-label={t('cases.find')}
        onClick={() => onSearch(typed.trim())}
      />
    </Space.Compact>
  )
}
