import { Card, Timeline, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { dateTime } from '../../shared/format.ts'
import type { Destruction } from './queries.ts'

type Act = Destruction['acts'][number]

/** Everything that was done and said, oldest first. */
export function RecordCard({ acts }: { readonly acts: readonly Act[] }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Card size="small" title={t('destruction.record')}>
      <Timeline
        style={{ paddingBlockStart: 8 }}
        items={acts.map((act, n) => ({ key: n, content: <Entry act={act} /> }))}
      />
    </Card>
  )
}

function Entry({ act: { kind, at, byName, orgName, step, count, words } }: { readonly act: Act }) {
  const { t } = useTranslation()
  const who = byName === '' ? t('destruction.system') : `${byName} · ${orgName}`
  return (
    <>
      <Typography.Text strong>
        {step === null ? t(`destruction.act.${kind}`) : t(`destruction.step.${step}`)}
      </Typography.Text>{' '}
      {count === null ? null : t(`destruction.count.${kind}`, { n: count })}
      <div>
        <Typography.Text type="secondary">
          {who} {dateTime(at)}
        </Typography.Text>
      </div>
      {words === null ? null : <div style={{ wordBreak: 'break-all' }}>{words}</div>}
    </>
  )
}
