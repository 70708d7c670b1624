import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setupQuery } from '../../api/queries.ts'
import { Loaded } from '../../shared/loaded.tsx'
import { PageHead } from '../../shared/page-head.tsx'
import { History } from './history.tsx'
import { LawNumbers } from './law-numbers.tsx'
import { OwnNumbers } from './own-numbers.tsx'
import { ProposeDrawer } from './propose-drawer.tsx'
import { policyQuery } from './queries.ts'

/** What the lender lays over the law by itself: what holds, what is proposed, what was before. */
export function PoliciesPage(): React.JSX.Element {
  const { t } = useTranslation()
  const query = useQuery(policyQuery)
  const { data: setup } = useQuery(setupQuery)
  const [proposing, setProposing] = useState(false)
  const today = setup?.clock.now.slice(0, 10)
  const ready = query.data !== undefined && today !== undefined
  return (
    <>
      <PageHead title={t('nav.policies')} intro={t('policies.intro')}>
        <Button type="primary" disabled={!ready} onClick={() => setProposing(true)}>
          {t('policies.propose')}
        </Button>
      </PageHead>
      <Loaded query={query} rows={12}>
        {(policy) =>
          today === undefined ? (
            <Skeleton active />
          ) : (
            <Flex vertical gap={16}>
              <OwnNumbers policy={policy} />
              <History policy={policy} today={today} />
              <LawNumbers policy={policy} />
              {proposing ? (
                <ProposeDrawer policy={policy} today={today} onClose={() => setProposing(false)} />
              ) : null}
            </Flex>
          )
        }
      </Loaded>
    </>
  )
}
