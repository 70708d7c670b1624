import { Alert, Card, Collapse, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { Downloads } from './downloads.tsx'
import { FactsCard } from './facts-card.tsx'
import { FindingsCard } from './findings-card.tsx'
import { MappingForm } from './mapping-form.tsx'
import { NotJudged } from './not-judged.tsx'
import { OtherReading } from './other-reading.tsx'
import { ProblemText } from './problem-text.tsx'
import type { Audit, Outcome } from './queries.ts'
import { RecordsCard } from './records-card.tsx'
import { RowProblems } from './row-problems.tsx'
import { RuleCounts } from './rule-counts.tsx'
import { TallyCards } from './tally-cards.tsx'
import { Totals } from './totals.tsx'
import { useAgain } from './use-again.ts'

interface Props {
  readonly audit: Audit
  readonly outcome: Outcome
}

/** What was found: the figures first, then each breach, then what it rests on and what is missing. */
export function Report({ audit, outcome }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const again = useAgain(audit)
  const { look, problem } = audit
  return (
    <Flex vertical gap={16}>
      {problem === null ? null : <ProblemText problem={problem} type="warning" />}
      {outcome.facts.recognisedBy === 'guess' ? (
        <Alert type="warning" showIcon title={t('audit.facts.guessed')} />
      ) : null}
      <Totals outcome={outcome} />
      <Downloads audit={audit} />
      <RuleCounts outcome={outcome} />
      <TallyCards outcome={outcome} />
      <FindingsCard audit={audit} outcome={outcome} />
      {outcome.records === null ? null : (
        <RecordsCard outcome={outcome} records={outcome.records} />
      )}
      <NotJudged outcome={outcome} />
      <RowProblems outcome={outcome} />
      <FactsCard outcome={outcome} />
      {look === null ? null : (
        <Collapse
          className="no-print"
          defaultActiveKey={outcome.facts.recognisedBy === 'guess' ? ['map'] : []}
          items={[
            {
              key: 'map',
              label: t('audit.mapping.change'),
              children: <MappingForm audit={audit} look={look} again={again} />,
            },
          ]}
        />
      )}
      <Card size="small" title={t('audit.again.title')} className="no-print">
        <OtherReading audit={audit} again={again} />
      </Card>
    </Flex>
  )
}
