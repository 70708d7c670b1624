import { Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { isWord, type Measure, type MeasurePair, type Measures, pairMeasures } from './measures.ts'

interface Props {
  readonly measured: Measures
  readonly limit: Measures
}

/** Measured against allowed, one line each: `今日拨通 3 · 上限 3`. */
export function GateMeasures({ measured, limit }: Props): React.JSX.Element | null {
  const pairs = pairMeasures(measured, limit)
  if (pairs.length === 0) return null
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {pairs.map((pair) => (
        <li key={`${pair.name} ${pair.sense}`}>
          <Pair pair={pair} />
        </li>
      ))}
    </ul>
  )
}

function Pair({
  pair: { name, measured, limit, limitName, sense },
}: {
  readonly pair: MeasurePair
}) {
  const { t } = useTranslation()
  const word = useMeasureWord()
  const factName = (fact: Measure): string => t(`measure.${fact}`, { defaultValue: String(fact) })
  return (
    <Typography.Text>
      {t(`measure.${name}`, { defaultValue: name })}{' '}
      {measured === null ? null : (
        <strong>{name === 'fact' ? factName(measured) : word(measured)}</strong>
      )}
      {measured === null || limit === null ? null : ' · '}
      {limit === null ? null : (
        <>
          {limitName !== null && sense === 'is'
            ? t(`measure.${limitName}`, { defaultValue: limitName })
            : t(`gate.limit-${sense}`)}{' '}
          <strong>{word(limit)}</strong>
        </>
      )}
    </Typography.Text>
  )
}

/** `voice_interactive` is said in words; a list of words one by one. */
function useMeasureWord(): (value: Measure) => string {
  const { t } = useTranslation()
  return (value) => {
    if (typeof value === 'boolean') return t(value ? 'gate.yes' : 'gate.no')
    const parts = String(value).split(', ')
    return parts
      .map((part) => (isWord(part) ? t(`measure-word.${part}`, { defaultValue: part }) : part))
      .join(t('gate.list-comma'))
  }
}
