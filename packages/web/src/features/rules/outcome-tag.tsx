import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'

const COLOURS: Readonly<Record<string, string>> = {
  ALLOW: 'green',
  DEFER: 'gold',
  REVIEW: 'purple',
  DENY: 'red',
}

/** An answer of the gate in a word; never by colour alone. */
export function OutcomeTag({ outcome }: { readonly outcome: string }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Tag color={COLOURS[outcome] ?? 'default'} style={{ flex: 'none', marginInlineEnd: 0 }}>
      {t(`gate.${outcome}`, { defaultValue: outcome })}
    </Tag>
  )
}
