import { ArrowRightOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Alert, Flex, Tag, Typography } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { OutcomeTag } from '../rules/outcome-tag.tsx'
import { withoutEffect } from './draft.ts'
import type { PolicyEffect, PolicyNumber, PolicySetting } from './queries.ts'

interface Props {
  readonly effect: PolicyEffect
  readonly before: readonly PolicySetting[]
  readonly after: readonly PolicySetting[]
  readonly numbers: readonly PolicyNumber[]
  readonly takesFocus: boolean
}

const PLAIN = { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 6 } as const

/** What a layer changes: numbers before and after, and the worked examples answered otherwise. */
export function EffectPanel(props: Props): React.JSX.Element {
  const { effect, before, after, numbers, takesFocus } = props
  const { t } = useTranslation()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!takesFocus) return
    ref.current?.focus({ preventScroll: true })
    ref.current?.scrollIntoView({ block: 'start' })
  }, [takesFocus])
  const { numbers: changed, examples } = effect
  return (
    <Flex
      ref={ref}
      vertical
      gap={10}
      role="region"
      aria-label={t('policies.effect')}
      aria-live="polite"
      tabIndex={-1}
      style={{ outline: 'none' }}
    >
      <Typography.Text strong>{t('policies.effect')}</Typography.Text>
      {changed.length === 0 ? <span>{t('policies.no-number-changes')}</span> : null}
      <ul style={PLAIN}>
        {changed.map((one) => (
          <ChangedNumber
            key={one.parameter}
            changed={one}
            number={numbers.find(({ parameter }) => parameter === one.parameter)}
          />
        ))}
      </ul>
      <Silent settings={withoutEffect(before, after, effect)} numbers={numbers} />
      <Examples examples={examples} />
    </Flex>
  )
}

interface ChangedProps {
  readonly changed: PolicyEffect['numbers'][number]
  readonly number: PolicyNumber | undefined
}

function ChangedNumber({ changed: { rule, title, before, after, layer }, number }: ChangedProps) {
  const { t } = useTranslation()
  const pick = usePick()
  return (
    <li>
      <Flex gap="2px 10px" wrap align="baseline">
        <Link to="/rules/$ruleId" params={{ ruleId: rule }} target="_blank">
          {pick(title)}
        </Link>
        <span>
          {before === null ? t('rules.unset') : pick(before)} <ArrowRightOutlined aria-hidden />{' '}
          <strong>{after === null ? t('rules.unset') : pick(after)}</strong>{' '}
          {number === undefined ? null : pick(number.unit)}
        </span>
        {layer === null ? null : <Tag style={{ margin: 0 }}>{t(`layer.${layer}`)}</Tag>}
      </Flex>
    </li>
  )
}

/** Numbers that were set in vain. */
function Silent({
  settings,
  numbers,
}: { readonly settings: Props['after'] } & Pick<Props, 'numbers'>) {
  const { t } = useTranslation()
  const pick = usePick()
  if (settings.length === 0) return null
  const found = numbers.filter((one) => settings.some((set) => set.parameter === one.parameter))
  return (
    <Alert
      type="warning"
      showIcon
      title={t('policies.no-effect')}
      description={
        <ul style={PLAIN}>
          {found.map(({ parameter, title, unit, now }) => (
            <li key={parameter}>
              {pick(title)} · {now === null ? t('rules.unset') : pick(now)} {pick(unit)}
            </li>
          ))}
        </ul>
      }
    />
  )
}

function Examples({ examples: { asked, changed } }: Pick<PolicyEffect, 'examples'>) {
  const { t } = useTranslation()
  const pick = usePick()
  const summary = t('policies.examples', { n: changed.length, of: asked })
  if (changed.length === 0) return <span>{summary}</span>
  return (
    <details open={changed.length <= 5}>
      <summary style={{ cursor: 'pointer' }}>{summary}</summary>
      <ul style={{ ...PLAIN, marginBlockStart: 8 }}>
        {changed.map(({ rule, name, before, after }) => (
          <li key={`${rule} ${name.en}`}>
            <OutcomeTag outcome={before} /> <ArrowRightOutlined aria-hidden />{' '}
            <OutcomeTag outcome={after} />{' '}
            <Link to="/rules/$ruleId" params={{ ruleId: rule }} target="_blank">
              {pick(name)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
