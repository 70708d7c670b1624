import { Alert, Card, Flex, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { dateTime } from '../../shared/format.ts'
import type { LedgerStatus } from './query.ts'

type Incident = LedgerStatus['incidents'][number]
type Witness = LedgerStatus['witnesses'][number]

/** Who signs the log besides its owner, and what contradicted what a witness holds. */
export function WitnessesCard({
  ledger: { witnesses, incidents },
}: {
  readonly ledger: LedgerStatus
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Card size="small" title={t('ledger.witnesses')}>
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">{t('ledger.witnesses-help')}</Typography.Text>
        {incidents.length === 0 ? null : (
          <Alert
            type="error"
            showIcon
            title={t('ledger.incidents', { count: incidents.length })}
            description={
              <Flex vertical gap={8}>
                <span>{t('ledger.incidents-help')}</span>
                <ul style={{ margin: 0, paddingInlineStart: 20 }}>
                  {incidents.map((one) => (
                    <IncidentLine
                      key={`${one.side} ${one.kind} ${one.name} ${one.size} ${one.at}`}
                      incident={one}
                    />
                  ))}
                </ul>
              </Flex>
            }
          />
        )}
        {witnesses.length === 0 ? <span>{t('ledger.no-witness')}</span> : null}
        {witnesses.map((one) => (
          <WitnessLine key={one.name} witness={one} />
        ))}
      </Flex>
    </Card>
  )
}

function IncidentLine({ incident: { side, kind, name, size, at } }: { incident: Incident }) {
  const { t } = useTranslation()
  return (
    <li style={{ overflowWrap: 'anywhere' }}>
      <strong>{t(`ledger.kind.${kind}`, { size })}</strong>
      <div>
        {t(`ledger.side.${side}`, { name })} · {dateTime(at)}
      </div>
    </li>
  )
}

function WitnessLine({ witness: { name, size, at } }: { readonly witness: Witness }) {
  const { t } = useTranslation()
  return (
    <Flex gap={8} wrap align="center">
      <Typography.Text code style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Typography.Text>
      {size === null ? (
        <Tag>{t('ledger.never-signed')}</Tag>
      ) : (
        <span>{t('ledger.signed-to', { size, at: dateTime(at) })}</span>
      )}
    </Flex>
  )
}
