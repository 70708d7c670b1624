import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Flex, InputNumber, Radio, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { yuan } from '../../shared/format.ts'
import { TimeText } from '../ask-gate/time-text.tsx'
import { type Draft, hoursOf, membersOf } from './draft.ts'
import type { PolicyNumber } from './queries.ts'

interface Props {
  readonly number: PolicyNumber
  readonly value: Draft['value']
  readonly onChange: (value: Draft['value']) => void
}

/** The control for a number, by its kind. */
export function ValueInput(props: Props): React.JSX.Element {
  switch (props.number.kind) {
    case 'max':
    case 'min':
      return <CountInput {...props} />
    case 'windows':
      return <HoursInput {...props} />
    case 'scale':
      return <StepInput {...props} />
    case 'set':
      return <MembersInput {...props} />
  }
}

/** Money travels in fen; what that is in yuan stands beside it. */
function CountInput({ number: { title, unit }, value, onChange }: Props) {
  const pick = usePick()
  const isMoney = /^fen\b/.test(unit.en)
  return (
    <Flex gap="4px 8px" align="center" wrap>
      <InputNumber
        aria-label={`${pick(title)} ${pick(unit)}`}
        min={0}
        max={Number.MAX_SAFE_INTEGER}
        precision={0}
        style={{ width: isMoney ? 180 : 110 }}
        value={typeof value === 'number' ? value : null}
        onChange={onChange}
      />
      <span>{pick(unit)}</span>
      {isMoney && typeof value === 'number' ? (
        <Typography.Text type="secondary">{yuan(String(value))}</Typography.Text>
      ) : null}
    </Flex>
  )
}

function StepInput({ number: { title, unit, options }, value, onChange }: Props) {
  const pick = usePick()
  return (
    <Radio.Group
      aria-label={`${pick(title)} ${pick(unit)}`}
      style={{ display: 'flex', flexWrap: 'wrap', gap: '6px 12px' }}
      value={value}
      onChange={({ target }) => onChange(String(target.value))}
      options={options.map((option) => ({ value: option.value, label: pick(option.label) }))}
    />
  )
}

function MembersInput({ number: { options }, value, onChange }: Props) {
  const { t } = useTranslation()
  const pick = usePick()
  const members = membersOf(value)
  return (
    <>
      <Checkbox.Group
        style={{ display: 'flex', flexWrap: 'wrap', gap: '6px 12px' }}
        value={[...members]}
        onChange={(next) => onChange(next)}
        options={options.map((option) => ({ value: option.value, label: pick(option.label) }))}
      />
      {members.length > 0 ? null : (
        <Typography.Text type="warning">{t('policies.none-permitted')}</Typography.Text>
      )}
    </>
  )
}

const USUAL = ['09:00', '20:00'] as const

/** Stretches of every day; one may cross midnight. */
function HoursInput({ number: { title }, value, onChange }: Props) {
  const { t } = useTranslation()
  const pick = usePick()
  const hours = hoursOf(value)
  const change = (next: readonly (readonly [string, string])[]): void =>
    onChange(next.map((ends) => [...ends]))
  return (
    <Flex vertical gap={6} align="start">
      {hours.map(([from, until], i) => {
        const label = `${pick(title)} ${i + 1}`
        return (
          // Two stretches may be equal, and their order never changes.
          <Flex key={`${hours.length}-${i}`} gap={6} align="center" wrap>
            <TimeText
              label={`${label} ${t('rules.from')}`}
              value={from}
              onChange={(time) => change(hours.with(i, [time, until]))}
            />
            <span aria-hidden>–</span>
            <TimeText
              label={`${label} ${t('rules.until')}`}
              value={until}
              onChange={(time) => change(hours.with(i, [from, time]))}
            />
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={t('policies.remove-of', { what: label })}
              onClick={() => change(hours.toSpliced(i, 1))}
            />
          </Flex>
        )
      })}
      <Button size="small" icon={<PlusOutlined />} onClick={() => change([...hours, USUAL])}>
        {t('policies.add-hours')}
      </Button>
    </Flex>
  )
}
