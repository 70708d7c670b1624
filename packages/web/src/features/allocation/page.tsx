import { useQuery } from '@tanstack/react-query'
import { Alert, Flex, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/queries.ts'
import { type Allocation, allocationQuery, orgsQuery } from '../../api/team-queries.ts'
import { Loaded } from '../../shared/loaded.tsx'
import { PageHead } from '../../shared/page-head.tsx'
import { LoadsCard } from './loads-card.tsx'
import { ShareOut } from './share-out.tsx'
import { WaitingCard } from './waiting-card.tsx'

/** Who has what, what waits, and giving it out. */
export function AllocationPage(): React.JSX.Element {
  const { t } = useTranslation()
  const me = useMe()
  const [handler, setHandler] = useState(me.org.id)
  const query = useQuery(allocationQuery(handler))
  return (
    <>
      <PageHead title={t('allocation.title')} intro={t('allocation.intro')}>
        {me.org.kind === 'lender' ? <OrgSelect value={handler} onChange={setHandler} /> : null}
      </PageHead>
      <Loaded query={query} rows={8}>
        {(allocation) => <Team key={handler} {...{ allocation, handler }} />}
      </Loaded>
    </>
  )
}

interface TeamProps {
  readonly allocation: Allocation
  readonly handler: string
}

function Team({ allocation: { unassigned, collectors }, handler }: TeamProps) {
  const me = useMe()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const own = handler === me.org.id
  return (
    <Flex vertical gap={16}>
      {own ? null : <OtherTeam handler={handler} />}
      <WaitingCard unassigned={unassigned} />
      <LoadsCard {...{ collectors, chosen }} {...(own ? { onChoose: setChosen } : {})} />
      {own && collectors.length > 0 ? (
        <ShareOut chosen={chosen} onDone={() => setChosen(new Set())} />
      ) : null}
    </Flex>
  )
}

function OtherTeam({ handler }: { readonly handler: string }) {
  const { t } = useTranslation()
  const { data: orgs } = useQuery(orgsQuery)
  const name = orgs?.find(({ org }) => org === handler)?.name ?? handler
  return <Alert type="info" showIcon title={t('allocation.other', { name })} />
}

interface SelectProps {
  readonly value: string
  readonly onChange: (org: string) => void
}

function OrgSelect({ value, onChange }: SelectProps) {
  const { t } = useTranslation()
  const me = useMe()
  const { data, isPending } = useQuery(orgsQuery)
  const orgs = data ?? [{ org: me.org.id, name: me.org.name }]
  return (
    <Select
      aria-label={t('allocation.handler')}
      style={{ minWidth: 200 }}
      loading={isPending}
      value={value}
      onChange={onChange}
      options={orgs.map(({ org, name }) => ({ value: org, label: name }))}
    />
  )
}
