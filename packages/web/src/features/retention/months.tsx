import { Flex, Statistic } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Retention } from './queries.ts'
import { type RetentionSearch, STATES } from './search.ts'

interface Props {
  readonly months: Retention['months']
  readonly search: RetentionSearch
  readonly onChoose: (search: RetentionSearch) => void
}

/** How many files are due, kept, or without a day yet; each figure is a filter. */
export function Months({ months, search, onChoose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Flex gap={24} wrap>
      {STATES.map((state) => {
        const count = months
          .filter((one) => one.state === state)
          .reduce((sum, { debtors }) => sum + debtors, 0)
        const isChosen = search.state === state
        return (
          <button
            key={state}
            type="button"
            aria-pressed={isChosen}
            onClick={() => onChoose(isChosen ? {} : { state })}
            style={{
              all: 'unset',
              cursor: 'pointer',
              outlineOffset: 4,
              borderBlockEnd: `2px solid ${isChosen ? '#17624b' : 'transparent'}`,
            }}
          >
            <Statistic title={t(`retention.state.${state}`)} value={count} />
          </button>
        )
      })}
    </Flex>
  )
}
