import { Link } from '@tanstack/react-router'
import { Flex, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import type { PolicyNumber, PolicySetting } from './queries.ts'
import { useScopeWords, useValueWords } from './use-words.ts'

interface Props {
  readonly label: string
  readonly settings: readonly PolicySetting[]
  readonly numbers: readonly PolicyNumber[]
  /** Also says what holds today, where a stricter layer decides. */
  readonly withNow?: boolean
}

/** Numbers that a lender has set, one a line: the rule, the value, whom it is for. */
export function SettingList({ label, settings, numbers, withNow = false }: Props) {
  return (
    <ul
      aria-label={label}
      style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 8, width: '100%' }}
    >
      {settings.map((setting) => (
        <SettingLine
          key={`${setting.parameter} ${JSON.stringify(setting.applies)}`}
          setting={setting}
          number={numbers.find(({ parameter }) => parameter === setting.parameter)}
          withNow={withNow}
        />
      ))}
    </ul>
  )
}

interface LineProps {
  readonly setting: PolicySetting
  readonly number: PolicyNumber | undefined
  readonly withNow: boolean
}

function SettingLine({ setting, number, withNow }: LineProps) {
  const { t } = useTranslation()
  const pick = usePick()
  const valueWords = useValueWords()
  const scopeWords = useScopeWords()
  const { parameter, value, relaxable, applies } = setting
  // A number that has left the law is still in the history, under its name alone.
  if (number === undefined) return <li>{parameter}</li>
  const { layer, now } = number
  const shown = valueWords(value, number.options)
  const holds = now === null ? t('rules.unset') : pick(now)
  return (
    <li>
      <Flex gap="2px 12px" wrap align="baseline">
        <Link to="/rules/$ruleId" params={{ ruleId: number.rule }}>
          {pick(number.title)}
        </Link>
        <span>
          <strong>{shown}</strong> {pick(number.unit)}
        </span>
        {applies === undefined ? null : (
          <Tag style={{ margin: 0 }}>{t('rules.for', { whom: scopeWords(applies) })}</Tag>
        )}
        {relaxable ? <Tag style={{ margin: 0 }}>{t('rules.may-widen')}</Tag> : null}
        {withNow && applies === undefined && layer !== null && holds !== shown ? (
          <Typography.Text type="secondary">
            {t('policies.decided-elsewhere', { value: holds, layer: t(`layer.${layer}`) })}
          </Typography.Text>
        ) : null}
      </Flex>
    </li>
  )
}
