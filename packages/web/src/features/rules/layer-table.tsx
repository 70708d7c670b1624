import { Grid, Table, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { OriginCell } from './origin-cell.tsx'
import type { RuleNumber } from './queries.ts'
import { useSpan } from './use-span.ts'

type Reading = RuleNumber['reading']
type Voice = Reading['voices'][number]

interface Row {
  readonly key: string
  readonly layer: string
  readonly voice: Voice | undefined
}

/** A long list of channels takes several lines, not the whole table. */
const CELL = { display: 'block', minWidth: 120, maxWidth: 300, whiteSpace: 'normal' } as const

const LAYERS = ['statute', 'standard', 'lender', 'agency'] as const

/** What each layer says on the day, with the one that decides marked; silent layers are named too. */
export function LayerTable({ reading }: { readonly reading: Reading }): React.JSX.Element {
  const { t } = useTranslation()
  const span = useSpan()
  const wide = Grid.useBreakpoint().md !== false
  if (!wide) return <LayerCards reading={reading} />
  return (
    <Table<Row>
      className="layers"
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...rowsOf(reading)]}
      onRow={({ voice }) => (voice?.decides === true ? { style: { background: '#f0fdf4' } } : {})}
      columns={[
        { title: t('rules.layer'), render: (_, row) => <LayerName row={row} /> },
        { title: t('rules.value'), render: (_, row) => <ValueCell row={row} reading={reading} /> },
        { title: t('rules.set-by'), render: (_, { voice }) => <OriginCell voice={voice} /> },
        {
          title: t('rules.in-force'),
          render: (_, { voice }) => (voice === undefined ? '' : span(voice.from, voice.until)),
        },
        { title: t('rules.relaxable'), render: (_, { voice }) => <Relaxable voice={voice} /> },
      ]}
    />
  )
}

/** The same on a phone: a table would hide who set a number behind its edge. */
function LayerCards({ reading }: { readonly reading: Reading }): React.JSX.Element {
  const span = useSpan()
  return (
    <ul className="layer-cards">
      {rowsOf(reading).map((row) => (
        <li key={row.key} {...(row.voice?.decides === true ? { className: 'decides' } : {})}>
          <LayerName row={row} />
          <ValueCell row={row} reading={reading} />
          {row.voice === undefined ? null : (
            <>
              <OriginCell voice={row.voice} />
              <Typography.Text type="secondary" style={{ display: 'block' }}>
                {span(row.voice.from, row.voice.until)} · <Relaxable voice={row.voice} />
              </Typography.Text>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function LayerName({ row: { layer, voice } }: { readonly row: Row }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <>
      {t(`layer.${layer}`)}{' '}
      {voice?.decides === true ? <Tag color="green">{t('rules.decides')}</Tag> : null}
    </>
  )
}

function Relaxable({ voice }: { readonly voice: Voice | undefined }): React.JSX.Element | null {
  const { t } = useTranslation()
  if (voice === undefined) return null
  return <>{t(voice.relaxable ? 'rules.may-widen' : 'rules.may-not-widen')}</>
}

function rowsOf({ voices }: Reading): readonly Row[] {
  const rows = LAYERS.flatMap((layer): readonly Row[] => {
    const said = voices.filter((voice) => voice.layer === layer)
    if (said.length === 0) return [{ key: layer, layer, voice: undefined }]
    return said.map((voice, i) => ({ key: `${layer}-${i}`, layer, voice }))
  })
  return [...rows, { key: 'agreement', layer: 'agreement', voice: undefined }]
}

function ValueCell({
  row: { layer, voice },
  reading,
}: {
  readonly row: Row
  readonly reading: Reading
}) {
  const { t } = useTranslation()
  const pick = usePick()
  if (layer === 'agreement') {
    return (
      <Typography.Text type="secondary" style={CELL}>
        {t(reading.relaxable ? 'rules.agreement-widens' : 'rules.agreement-narrows')}
      </Typography.Text>
    )
  }
  if (voice === undefined) return <Typography.Text type="secondary">—</Typography.Text>
  return (
    <div style={CELL}>
      <strong>{pick(voice.shown)}</strong>
      {voice.applies === null ? null : (
        <Typography.Text type="secondary">
          {' '}
          {t('rules.for', { whom: pick(voice.applies) })}
        </Typography.Text>
      )}
    </div>
  )
}
