import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { figure, heightOf } from './figures.ts'
import type { Tally } from './queries.ts'
import type { AuditSearch } from './search.ts'

const NAMES_MAX = 8

interface Props {
  readonly label: string
  readonly tallies: readonly Tally[]
  readonly nameOf: (name: string) => string
  /** What stands below a column, where the whole name is too long. */
  readonly shortOf?: (name: string) => string
  readonly searchOf?: (tally: Tally) => AuditSearch
}

/** Breaches through time: a column each, with its words for those who cannot see it. */
export function Columns({ label, tallies, nameOf, shortOf, searchOf }: Props) {
  const { t } = useTranslation()
  // So many names have room below; hours are short enough to stand each below its own.
  const step = shortOf === undefined ? 1 : Math.ceil(tallies.length / NAMES_MAX)
  const most = Math.max(0, ...tallies.map(({ breaches }) => breaches))
  return (
    <ol className="audit-columns" aria-label={label}>
      {tallies.map((tally, at) => {
        const { name, calls, breaches } = tally
        const words = t('audit.tally.said', {
          name: nameOf(name),
          calls: figure(calls),
          breaches: figure(breaches),
        })
        const bar = (
          <span
            className="audit-column-fill"
            style={{ blockSize: `${heightOf(breaches, most)}%` }}
            aria-hidden
          />
        )
        const search = breaches === 0 ? undefined : searchOf?.(tally)
        return (
          <li key={name} title={words}>
            <span className="audit-column-count" aria-hidden>
              {breaches === 0 ? '' : figure(breaches)}
            </span>
            {search === undefined ? (
              <span className="audit-column-track" role="img" aria-label={words}>
                {bar}
              </span>
            ) : (
              <Link
                to="/audit"
                search={search}
                hash="findings"
                className="audit-column-track"
                aria-label={words}
              >
                {bar}
              </Link>
            )}
            <span className="audit-column-name" aria-hidden>
              {at % step === 0 ? (shortOf ?? ((text: string) => text))(name) : ''}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
