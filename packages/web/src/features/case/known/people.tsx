import { Button, Card, Flex, Popconfirm, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../../api/client.ts'
import { useMe } from '../../../api/queries.ts'
import { dateTime } from '../../../shared/format.ts'
import { ProblemAlert } from '../../../shared/problem-alert.tsx'
import type { Dialog } from '../dialogs.tsx'
import type { CaseView } from '../queries.ts'
import { Personal } from '../reveal/personal.tsx'
import type { Other } from './callback-dialog.tsx'
import { useSaving } from './use-saving.ts'

interface Props {
  readonly view: CaseView
  readonly onDialog: (dialog: Dialog) => void
}

/** The people around the debtor, what is known of them, and what can be written down. */
export function People({ view, onDialog }: Props): React.JSX.Element | null {
  const { t } = useTranslation()
  if (view.others.length === 0) return null
  return (
    <Card size="small" title={t('people.title')}>
      <Flex vertical gap={10}>
        {view.others.map((other) => (
          <Row key={other.party} view={view} other={other} onDialog={onDialog} />
        ))}
      </Flex>
    </Card>
  )
}

function Row({ view, other, onDialog }: Props & { readonly other: Other }): React.JSX.Element {
  const { t } = useTranslation()
  const { abilities } = useMe()
  const { name, role, relation, sensitive, callbackUntil, guarantee } = other
  const guarantor = role === 'guarantor'
  return (
    <section aria-label={name}>
      <Flex gap={8} wrap align="center">
        <Typography.Text strong>
          <Personal
            caseId={view.case}
            open={view.status === 'open'}
            target={{ party: other.party }}
            field="name"
            masked={name}
          />
        </Typography.Text>
        <Tag>
          {t(`party.${role}`)}
          {relation === null ? '' : ` · ${relation}`}
        </Tag>
        {sensitive ? <Tag color="volcano">{t('people.sensitive')}</Tag> : null}
        {callbackUntil === null ? null : (
          <Tag color="green">{t('people.callback', { at: dateTime(callbackUntil) })}</Tag>
        )}
        {guarantor ? (
          <Tag {...(guarantee === null ? { color: 'volcano' } : {})}>
            {t(guarantee === null ? 'people.no-terms' : `guarantee.kind-${guarantee.kind}`)}
          </Tag>
        ) : null}
      </Flex>
      <Flex gap={8} wrap style={{ marginTop: 4 }}>
        {!guarantor && abilities.includes('work-cases') ? (
          <>
            <Button
              size="small"
              aria-label={t('people.callback-named', { name })}
              onClick={() => onDialog({ kind: 'callback', asking: other })}
            >
              {t('people.ask-callback')}
            </Button>
            {sensitive ? null : <Flag view={view} other={other} />}
          </>
        ) : null}
        {guarantor && abilities.includes('record-guarantees') ? (
          <Button
            size="small"
            aria-label={t('people.terms-named', { name })}
            onClick={() => onDialog({ kind: 'guarantee', other })}
          >
            {t('people.terms')}
          </Button>
        ) : null}
      </Flex>
    </section>
  )
}

function Flag({ view, other }: Pick<Props, 'view'> & { readonly other: Other }) {
  const { t } = useTranslation()
  const saving = useSaving({
    caseId: view.case,
    save: () =>
      must(
        api.POST('/v1/cases/{case}/flags', {
          params: { path: { case: view.case } },
          body: { party: other.party, flag: 'sensitive' },
        }),
      ),
    said: t('known.saved'),
    onSaved: () => undefined,
  })
  return (
    <>
      <Popconfirm
        title={t('people.flag-sure')}
        okText={t('known.save')}
        cancelText={t('cancel')}
        onConfirm={() => saving.mutate(undefined)}
      >
        <Button
          size="small"
          loading={saving.isPending}
          aria-label={t('people.flag-named', { name: other.name })}
        >
          {t('people.flag')}
        </Button>
      </Popconfirm>
      <ProblemAlert error={saving.error} />
    </>
  )
}
