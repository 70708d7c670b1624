import { Link } from '@tanstack/react-router'
import { Space, Tag, Tooltip, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Bilingual, usePick } from './bilingual.ts'

interface Props {
  readonly instrument: string
  readonly name: Bilingual
  readonly clauseText: Bilingual
  readonly grade: string
}

/** An instrument with its clause, or that the clause is not verified, and how well we know it. */
export function GateSource({ instrument, name, clauseText, grade }: Props): React.JSX.Element {
  const pick = usePick()
  return (
    <Space size={6} wrap>
      <Link to="/instruments/$instrumentId" params={{ instrumentId: instrument }}>
        {pick(name)}
      </Link>
      <Typography.Text type="secondary">{pick(clauseText)}</Typography.Text>
      <GradeTag grade={grade} />
    </Space>
  )
}

export function GradeTag({ grade }: { readonly grade: string }): React.JSX.Element {
  const { t } = useTranslation()
  const meaning = t(`grade.${grade}`, { defaultValue: grade })
  const name = t(`grade-name.${grade}`, { defaultValue: grade })
  return (
    <Tooltip title={meaning} trigger={['hover', 'focus', 'click']}>
      <Tag tabIndex={0} aria-label={`${name}: ${meaning}`} style={{ cursor: 'help' }}>
        {name}
      </Tag>
    </Tooltip>
  )
}
