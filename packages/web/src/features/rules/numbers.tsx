import { Card, Flex, Table, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import type { RuleSheet } from './queries.ts'

type Parameter = RuleSheet['parameters'][number]
type Value = Parameter['values'][number]

/** Every number of the rule, who set it and from when until when. */
export function Numbers({ parameters }: Pick<RuleSheet, 'parameters'>): React.JSX.Element | null {
  const { t } = useTranslation()
  if (parameters.length === 0) return null
  return (
    <Card size="small" title={t('rules.numbers')}>
      <Flex vertical gap={16}>
        {parameters.map((parameter) => (
          <Parameter key={parameter.id} parameter={parameter} />
        ))}
        <Typography.Text type="secondary" style={{ fontSize: 13 }}>
          {t('rules.strictest')}
        </Typography.Text>
      </Flex>
    </Card>
  )
}

function Parameter({ parameter: { id, unit, values } }: { readonly parameter: Parameter }) {
  const { t } = useTranslation()
  const pick = usePick()
  return (
    <section aria-label={id}>
      <Flex gap={8} wrap align="baseline">
        <Typography.Text code>{id}</Typography.Text>
        <Typography.Text type="secondary">{pick(unit)}</Typography.Text>
      </Flex>
      {values.length === 0 ? (
        <div>{t('rules.no-number')}</div>
      ) : (
        <Table<Value>
          size="small"
          rowKey={(value) => `${value.layer} ${value.source} ${value.from} ${value.value}`}
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={[...values]}
          columns={[
            {
              title: t('rules.layer'),
              render: (_, { layer }) => <Tag>{t(`layer.${layer}`, { defaultValue: layer })}</Tag>,
            },
            { title: t('rules.value'), render: (_, { value }) => <strong>{value}</strong> },
            { title: t('rules.from'), dataIndex: 'from' },
            { title: t('rules.until'), render: (_, { until }) => until ?? t('rules.open-end') },
            { title: t('rules.set-by'), dataIndex: 'source' },
          ]}
        />
      )}
    </section>
  )
}
