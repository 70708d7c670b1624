import { useQuery } from '@tanstack/react-query'
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../shared/loaded.tsx'
import { PageHead } from '../../shared/page-head.tsx'
import { AuditsCard } from './audits-card.tsx'
import { KeysCard } from './keys-card.tsx'
import { ledgerQuery } from './query.ts'
import { StatusCard } from './status-card.tsx'
import { WitnessesCard } from './witnesses-card.tsx'

/** The evidence log: how far it is signed, what waits, and what its own checks found. */
export function LedgerPage(): React.JSX.Element {
  const { t } = useTranslation()
  const query = useQuery(ledgerQuery)
  return (
    <>
      <PageHead title={t('nav.ledger')} intro={t('ledger.intro')} />
      <Loaded query={query} rows={8}>
        {(ledger) => (
          <Flex vertical gap={16}>
            <StatusCard ledger={ledger} />
            <AuditsCard audits={ledger.audits} />
            <WitnessesCard ledger={ledger} />
            <KeysCard vkeys={ledger.vkeys} />
          </Flex>
        )}
      </Loaded>
    </>
  )
}
