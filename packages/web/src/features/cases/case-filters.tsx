import { SearchOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Input, type InputRef, Select, Space } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { staffQuery } from '../../api/team-queries.ts'
import { useKeys } from '../../shared/use-keys.ts'
import { type CasesSearch, STATUSES } from './search.ts'

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
  const { data: staff, isPending } = useQuery(staffQuery)
  const collectors = (staff ?? []).filter(({ role }) => role !== 'administrator')
  const filtered = sought !== '' || Object.keys(search).some((key) => key !== 'page')

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

interface SoughtProps {
  readonly text: string
  readonly onSeek: (text: string) => void
}

const KEYS = { '/': 'find' } as const

/** Searched with Enter or the button; `/` leads here from anywhere on the screen. */
function SearchBox({ text, onSeek }: SoughtProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(text)
  const box = useRef<InputRef>(null)
  useEffect(() => setTyped(text), [text])
  useKeys(KEYS, () => box.current?.focus({ cursor: 'all' }))
  return (
    <Space.Compact style={{ flex: '2 1 320px', maxWidth: 480 }}>
      <Input
        ref={box}
        aria-label={t('cases.seek')}
        aria-keyshortcuts="/"
        placeholder={t('cases.seek-hint')}
        title={t('cases.seek-title')}
        allowClear
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onPressEnter={() => onSeek(typed.trim())}
        onClear={() => onSeek('')}
      />
      <Button
        icon={<SearchOutlined />}
        aria-label={t('cases.find')}
        onClick={() => onSeek(typed.trim())}
      />
    </Space.Compact>
  )
}
