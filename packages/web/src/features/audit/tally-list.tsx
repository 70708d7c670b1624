import { Link } from '@tanstack/react-router'
import { Button, Empty, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { figure, heightOf, share } from './figures.ts'
import type { Tally } from './queries.ts'
import type { AuditSearch } from './search.ts'

const OPEN = 10

interface Props {
  readonly label: string
  readonly tallies: readonly Tally[]
  readonly nameOf: (tally: Tally) => string
  /** The findings under one name, by its place. */
  readonly searchOf?: (place: number) => AuditSearch
}

/** Names with their breaches, the most first. Those without any are counted below. */
export function TallyList({ label, tallies, nameOf, searchOf }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const rows = tallies
    .map((tally, place) => ({ tally, place }))
    .filter(({ tally }) => tally.breaches > 0)
    .toSorted((a, b) => b.tally.breaches - a.tally.breaches)
  const clean = tallies.length - rows.length
  const most = Math.max(0, ...rows.map(({ tally }) => tally.breaches))
  if (rows.length === 0) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('audit.tally.none')} />
  }
  return (
    <>
      <ul className="audit-bars" aria-label={label}>
        {rows.slice(0, all ? rows.length : OPEN).map(({ tally, place }) => (
          <li key={place}>
            <span className="audit-bar-name">{nameOf(tally)}</span>
            <span className="audit-bar-track" aria-hidden>
              <span
                className="audit-bar-fill audit-breach"
                style={{ inlineSize: `${heightOf(tally.breaches, most)}%` }}
              />
            </span>
            <span className="audit-bar-count">
              <Count tally={tally} name={nameOf(tally)} search={searchOf?.(place)} />
            </span>
          </li>
        ))}
      </ul>
      {rows.length > OPEN && !all ? (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t('audit.tally.all', { count: rows.length })}
        </Button>
      ) : null}
      {clean === 0 ? null : (
        <Typography.Text type="secondary">
          {t('audit.tally.clean', { count: clean })}
        </Typography.Text>
      )}
    </>
  )
}

interface CountProps {
  readonly tally: Tally
  readonly name: string
  readonly search: AuditSearch | undefined
}

function Count({ tally: { breaches, calls }, name, search }: CountProps): React.JSX.Element {
  const { t } = useTranslation()
  const whole = (
    <Typography.Text type="secondary">
      {` / ${figure(calls)} (${share(breaches, calls)})`}
    </Typography.Text>
  )
  if (search === undefined) {
    return (
      <>
        {figure(breaches)}
        {whole}
      </>
    )
  }
  return (
    <>
      <Link
        to="/audit"
        search={search}
        hash="findings"
        aria-label={t('audit.rules.show', { rule: name, count: breaches })}
      >
        {figure(breaches)}
      </Link>
      {whole}
    </>
  )
}
