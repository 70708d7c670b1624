import { useQuery } from '@tanstack/react-query'
import { Flex, Select, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { DayField } from '../../shared/day-field.tsx'
import { packName } from '../../shared/pack-name.ts'
import { formQuery, useReader } from './queries.ts'
import type { ReadingSearch } from './search.ts'

interface Props {
  readonly search: ReadingSearch
  /** What the page was read under, once it is there. */
  readonly read:
    | { readonly day: string; readonly policy: string; readonly packHash: string }
    | undefined
  readonly onRead: (search: ReadingSearch) => void
}

/** Of which day the law is asked, under which policy, and by which text of the rules. */
export function ReadingBar({ search, read, onRead }: Props): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Flex gap="8px 16px" wrap align="center" className="no-print">
      <Flex gap={8} align="center">
        <label htmlFor="law-on">{t('rules.as-of')}</label>
        <DayField
          id="law-on"
          label={t('rules.as-of')}
          value={search.on ?? read?.day ?? ''}
          onChange={(day) => {
            const { on: _before, ...rest } = search
            onRead(day === '' ? rest : { ...rest, on: day })
          }}
        />
      </Flex>
      <PolicySelect
        policy={search.policy}
        onPolicy={(policy) => {
          const { policy: _before, ...rest } = search
          onRead(policy === undefined ? rest : { ...rest, policy })
        }}
      />
      {read === undefined ? null : (
        <Typography.Text type="secondary">
          {t('rules.read-under', { policy: read.policy, pack: packName(read.packHash) })}
        </Typography.Text>
      )}
    </Flex>
  )
}

interface PolicyProps {
  /** Undefined: the reader's own, or the law alone for a stranger. */
  readonly policy: string | undefined
  readonly onPolicy: (policy: string | undefined) => void
}

/** The lender's own policy when somebody is signed in, and those that come with the rules. */
export function PolicySelect({ policy, onPolicy }: PolicyProps): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const { data } = useQuery(formQuery(useReader()))
  const own = data?.own ?? null
  const usual = own === null ? data?.policies[0]?.id : 'own'
  const options = [
    ...(own === null ? [] : [{ value: 'own', label: t('rules.own-policy', { policy: own }) }]),
    ...(data?.policies ?? []).map(({ id, title }) => ({ value: id, label: pick(title) })),
  ]
  return (
    <Flex gap={8} align="center" style={{ minWidth: 0, flex: '0 1 auto' }}>
      <span style={{ flex: 'none' }}>{t('rules.policy')}</span>
      <Select
        aria-label={t('rules.policy')}
        style={{ width: 300, maxWidth: '100%', minWidth: 0 }}
        loading={data === undefined}
        value={policy ?? usual ?? null}
        options={options}
        onChange={(value) => onPolicy(value === null || value === usual ? undefined : value)}
      />
    </Flex>
  )
}
