import { DeleteOutlined } from '@ant-design/icons'
import { Button, Card, Flex, Switch, Typography } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import type { Draft } from './draft.ts'
import type { PolicyNumber } from './queries.ts'
import { ScopeInput } from './scope-input.tsx'
import { ValueInput } from './value-input.tsx'

interface Props {
  readonly draft: Draft
  readonly number: PolicyNumber
  readonly fault: 'value' | 'twice' | undefined
  readonly onChange: (draft: Draft) => void
  readonly onRemove: () => void
}

/** One number to set: the value, whether agreements may widen it, whom it is for. */
export function DraftCard({ draft, number, fault, onChange, onRemove }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  return (
    <Card
      size="small"
      title={<Heading number={number} />}
      styles={{ header: { paddingBlock: 6 }, title: { whiteSpace: 'normal' } }}
      extra={
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={t('policies.remove-of', { what: pick(number.title) })}
          onClick={onRemove}
        >
          {t('policies.remove')}
        </Button>
      }
    >
      <Flex vertical gap={10}>
        <ValueInput
          number={number}
          value={draft.value}
          onChange={(value) => onChange({ ...draft, value })}
        />
        <Relaxable draft={draft} number={number} onChange={onChange} />
        <ScopeInput
          what={pick(number.title)}
          applies={draft.applies}
          onChange={(applies) => {
            const { applies: _before, ...rest } = draft
            onChange(applies === undefined ? rest : { ...rest, applies })
          }}
        />
        {fault === undefined ? null : (
          <Typography.Text type="danger" role="alert">
            {t(`policies.fault-${fault}`)}
          </Typography.Text>
        )}
      </Flex>
    </Card>
  )
}

function Heading({ number: { title, unit, now, layer, parameter } }: Pick<Props, 'number'>) {
  const { t } = useTranslation()
  const pick = usePick()
  const shown = now === null ? t('rules.unset') : `${pick(now)} ${pick(unit)}`
  return (
    <>
      <div>{pick(title)}</div>
      <Typography.Text type="secondary" style={{ fontSize: 12, fontWeight: 400 }}>
        {t('policies.now', { value: shown })}
        {layer === null ? null : ` · ${t(`layer.${layer}`)}`} · {parameter}
      </Typography.Text>
    </>
  )
}

function Relaxable({ draft, number, onChange }: Pick<Props, 'draft' | 'number' | 'onChange'>) {
  const { t } = useTranslation()
  const pick = usePick()
  const id = useId()
  return (
    <div>
      <Flex gap={8} align="center">
        <Switch
          id={id}
          size="small"
          aria-label={`${t('policies.relaxable')}: ${pick(number.title)}`}
          checked={draft.relaxable}
          onChange={(relaxable) => onChange({ ...draft, relaxable })}
        />
        <label htmlFor={id}>{t('policies.relaxable')}</label>
      </Flex>
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {t('policies.relaxable-help')}
      </Typography.Text>
    </div>
  )
}
