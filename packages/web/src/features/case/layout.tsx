import { Flex, Grid } from 'antd'

interface Props {
  readonly points: React.ReactNode
  readonly side: React.ReactNode
  readonly timeline: React.ReactNode
}

const WIDE = { gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 3fr)', gridTemplateRows: 'auto 1fr' }
const WIDE_AREAS = '"points side" "timeline side"'
const NARROW = { gridTemplateColumns: 'minmax(0, 1fr)' }
const NARROW_AREAS = '"points" "side" "timeline"'

/** Two columns where there is room; one below, with the long timeline last. */
export function Layout({ points, side, timeline }: Props): React.JSX.Element {
  const wide = Grid.useBreakpoint().xl === true
  return (
    <div
      style={{
        display: 'grid',
        gap: 12,
        gridTemplateAreas: wide ? WIDE_AREAS : NARROW_AREAS,
        ...(wide ? WIDE : NARROW),
      }}
    >
      <div style={{ gridArea: 'points' }}>{points}</div>
      <Flex vertical gap={12} style={{ gridArea: 'side' }}>
        {side}
      </Flex>
      <div style={{ gridArea: 'timeline' }}>{timeline}</div>
    </div>
  )
}
