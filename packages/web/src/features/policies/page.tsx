import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button, Flex, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setupQuery, useMe } from '../../api/queries.ts'
import { orgsQuery } from '../../api/team-queries.ts'
import { Loaded } from '../../shared/loaded.tsx'
import { PageHead } from '../../shared/page-head.tsx'
import { History } from './history.tsx'
import { LawNumbers } from './law-numbers.tsx'
import { OwnNumbers } from './own-numbers.tsx'
import { ProposeDrawer } from './propose-drawer.tsx'
import { type Policy, policyQuery } from './queries.ts'

const route = getRouteApi('/shell/policies')

/** What a lender and its agencies lay over the law: what holds, what is proposed, what was before. */
export function PoliciesPage(): React.JSX.Element {
  const { t } = useTranslation()
  const { agency } = route.useSearch()
  const isLender = useMe().org.kind === 'lender'
  const query = useQuery(policyQuery(agency))
  const { data: setup } = useQuery(setupQuery)
  const [proposing, setProposing] = useState(false)
  const today = setup?.clock.now.slice(0, 10)
  const ready = query.data !== undefined && today !== undefined
  const ofAgency = !isLender || agency !== undefined
  return (
    <>
      <PageHead
        title={t('nav.policies')}
        intro={t(ofAgency ? 'policies.intro-agency' : 'policies.intro')}
      >
        {isLender ? <WhoseSelect agency={agency} /> : null}
        <Button type="primary" disabled={!ready} onClick={() => setProposing(true)}>
          {t('policies.propose')}
        </Button>
      </PageHead>
      <Loaded query={query} rows={12}>
        {(policy) =>
          today === undefined ? (
            <Skeleton active />
          ) : (
            <Parts
              key={policy.agency}
              policy={policy}
              today={today}
              proposing={proposing}
              onClose={() => setProposing(false)}
            />
          )
        }
      </Loaded>
    </>
  )
}

interface PartsProps {
  readonly policy: Policy
  readonly today: string
  readonly proposing: boolean
  readonly onClose: () => void
}

function Parts({ policy, today, proposing, onClose }: PartsProps): React.JSX.Element {
  const me = useMe()
  const { data: orgs } = useQuery(orgsQuery)
  const isOwn = policy.agency === null || policy.agency === me.org.id
  const name = isOwn ? undefined : orgs?.find(({ org }) => org === policy.agency)?.name
  return (
    <Flex vertical gap={16}>
      <Waiting agencies={policy.waiting} />
      <OwnNumbers policy={policy} name={name} />
      <History policy={policy} today={today} />
      <LawNumbers policy={policy} />
      {proposing ? <ProposeDrawer policy={policy} today={today} onClose={onClose} /> : null}
    </Flex>
  )
}

/** A change of an agency would wait for ever on a page that nobody opens. */
function Waiting({ agencies }: { readonly agencies: Policy['waiting'] }) {
  const { t } = useTranslation()
  const { data: orgs } = useQuery(orgsQuery)
  if (agencies.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t('policies.agencies-wait')}
      description={
        <Flex gap="4px 16px" wrap>
          {agencies.map((agency) => (
            <Link key={agency} to="/policies" search={{ agency }}>
              {orgs?.find(({ org }) => org === agency)?.name ?? agency}
            </Link>
          ))}
        </Flex>
      }
    />
  )
}

/** The lender's people look after their own layer and those of their agencies. */
function WhoseSelect({ agency }: { readonly agency: string | undefined }): React.JSX.Element {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const me = useMe()
  const { data: orgs, isPending } = useQuery(orgsQuery)
  const agencies = (orgs ?? []).filter(({ kind }) => kind === 'agency')
  return (
    <Select
      aria-label={t('policies.whose')}
      style={{ width: 220 }}
      loading={isPending}
      showSearch={{ optionFilterProp: 'label' }}
      value={agency ?? ''}
      options={[
        { value: '', label: t('policies.whose-own', { name: me.org.name }) },
        ...agencies.map(({ org, name }) => ({ value: org, label: name })),
      ]}
      onChange={(value) =>
        void navigate({ to: '/policies', search: value === '' ? {} : { agency: value } })
      }
    />
  )
}
