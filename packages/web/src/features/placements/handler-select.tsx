import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/queries.ts'
import { type Org, orgsQuery } from '../../api/team-queries.ts'

interface Props {
  readonly value: string
  readonly onChange: (handler: string) => void
  readonly disabled?: boolean
}

/** Who will collect: the lender gives to any of its organisations, an agency takes its own. */
export function HandlerSelect({ value, onChange, disabled = false }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const me = useMe()
  const { data, isPending } = useQuery(orgsQuery)
  const known: readonly Pick<Org, 'org' | 'name'>[] = data ?? [
    { org: me.org.id, name: me.org.name },
  ]
  const options = known
    .filter(({ org }) => me.org.kind === 'lender' || org === me.org.id)
    .map(({ org, name }) => ({
      value: org,
      label: org === me.org.id ? `${name} · ${t('placements.upload.own')}` : name,
    }))
  return (
    <Select
      aria-label={t('placements.upload.handler')}
      style={{ minWidth: 220 }}
      loading={isPending}
      disabled={disabled}
      options={options}
      value={value}
      onChange={onChange}
    />
  )
}

/** The organisation of an id, once it is known. */
export function useOrg(org: string): Org | undefined {
  const { data } = useQuery(orgsQuery)
  return data?.find((one) => one.org === org)
}
