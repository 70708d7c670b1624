import { Alert, Descriptions, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import type { DestructionPreview } from './queries.ts'

interface Props {
  readonly preview: DestructionPreview | undefined
  readonly error: unknown
}

/** Whom the request is about, who is kept and why, and how long the lender keeps its record. */
export function PreviewPanel({ preview, error }: Props): React.JSX.Element {
  const { t } = useTranslation()
  if (error !== null && error !== undefined) return <ProblemAlert error={error} />
  if (preview === undefined) return <Skeleton active paragraph={{ rows: 4 }} />
  const { counts, keeping, reasons } = preview
  return (
    <section aria-label={t('destruction.preview')}>
      <Descriptions
        bordered
        size="small"
        column={1}
        title={t('destruction.preview')}
        items={[
          { key: 'debtors', label: t('destruction.debtors'), children: counts.debtors },
          { key: 'cases', label: t('destruction.cases'), children: counts.cases },
          { key: 'kept', label: t('destruction.kept'), children: counts.kept },
          ...reasons.map(({ reason, debtors }) => ({
            key: reason,
            label: t(`destruction.reason.${reason}`),
            children: debtors,
          })),
          { key: 'law', label: t('destruction.law'), children: <Keeping keeping={keeping} /> },
        ]}
      />
      {counts.debtors === 0 ? (
        <Alert type="warning" showIcon title={t('destruction.nothing')} />
      ) : null}
    </section>
  )
}

/** K15: the lender's periods hold back nothing of the agency's. */
export function Keeping({ keeping }: { readonly keeping: DestructionPreview['keeping'] }) {
  const { t } = useTranslation()
  const { due, running, open, until } = keeping
  return (
    <>
      {t('destruction.keeping', { due, running, open })}
      {until === null ? null : <div>{t('destruction.keeping-until', { day: until })}</div>}
    </>
  )
}
