import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert, Card, Descriptions, Flex, Grid, Steps, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../shared/loaded.tsx'
import { PageHead } from '../../shared/page-head.tsx'
import { Actions } from './actions.tsx'
import { CheckCard } from './check-card.tsx'
import { KeptCard } from './kept-card.tsx'
import { Keeping } from './preview-panel.tsx'
import { type Destruction, destructionQuery } from './queries.ts'
import { RecordCard } from './record-card.tsx'
import { isOver, stageColour, stepsDone, WAY } from './stage.ts'
import { WorkCard } from './work-card.tsx'

const route = getRouteApi('/shell/destructions/$destructionId')

/** One destruction: where it stands, what is to be done next, and everything that was said. */
export function DestructionPage(): React.JSX.Element {
  const { t } = useTranslation()
  const { destructionId } = route.useParams()
  const query = useQuery(destructionQuery(destructionId))
  return (
    <Loaded query={query} rows={12}>
      {(one) => (
        <>
          <PageHead title={t('destruction.of', { name: one.agencyName })} intro={one.basis}>
            <Actions destruction={one} />
          </PageHead>
          <Flex vertical gap={16}>
            <Way destruction={one} />
            {one.stage === 'executing' ? <WorkCard destruction={one} /> : null}
            <Facts destruction={one} />
            {one.check === null ? null : <CheckCard check={one.check} />}
            <KeptCard destruction={one} />
            <RecordCard acts={one.acts} />
          </Flex>
        </>
      )}
    </Loaded>
  )
}

interface Props {
  readonly destruction: Destruction
}

function Way({ destruction: { stage, acts } }: Props) {
  const { t } = useTranslation()
  const wide = Grid.useBreakpoint().lg === true
  if (isOver(stage)) {
    const said = acts.findLast(({ kind }) => kind === 'refused' || kind === 'withdrawn')
    return (
      <Alert
        type="warning"
        showIcon
        title={t(`destruction.stage.${stage}`)}
        description={said?.words ?? ''}
      />
    )
  }
  const approvals = acts.filter(({ kind }) => kind === 'approved').length
  return (
    <Card size="small">
      <Steps
        size="small"
        current={stepsDone(stage)}
        orientation={wide ? 'horizontal' : 'vertical'}
        items={WAY.map((step) => ({
          title: t(`destruction.way.${step}`),
          ...(step === 'approved' ? { content: `${approvals} / 2` } : {}),
        }))}
      />
    </Card>
  )
}

function Facts({ destruction: one }: Props) {
  const { t } = useTranslation()
  const { stage, counts, wholeEngagement, placements, keeping, backupsUntil, backupsNever } = one
  return (
    <Card size="small">
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          {
            key: 'stage',
            label: t('destruction.where'),
            children: <Tag color={stageColour(stage)}>{t(`destruction.stage.${stage}`)}</Tag>,
          },
          {
            key: 'scope',
            label: t('destruction.scope'),
            children: wholeEngagement
              ? t('destruction.whole')
              : placements.map(({ fileName }) => fileName).join('、'),
          },
          { key: 'debtors', label: t('destruction.debtors'), children: counts.debtors },
          { key: 'cases', label: t('destruction.cases'), children: counts.cases },
          { key: 'kept', label: t('destruction.kept'), children: counts.kept },
          {
            key: 'backups',
            label: t('destruction.backups'),
            children: backupsNever
              ? t('destruction.backups-never')
              : (backupsUntil ?? t('destruction.backups-later')),
          },
          { key: 'law', label: t('destruction.law'), children: <Keeping keeping={keeping} /> },
        ]}
      />
    </Card>
  )
}
