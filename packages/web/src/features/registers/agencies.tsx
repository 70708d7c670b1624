import { Button, Form, Switch, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { DataList, type ListColumn } from '../../shared/data-list.tsx'
import { DayItem, type TypedDay, typedDay, wireDay } from './day-item.tsx'
import type { AgencyEntry } from './query.ts'
import { RegisterModal } from './register-modal.tsx'

interface Typed {
  readonly impactAssessedOn: TypedDay
  readonly evaluatedOn: TypedDay
  readonly subcontracted: boolean
}

/** Each agency with what is on the register of it. */
export function AgencyRegister({ agencies }: { readonly agencies: readonly AgencyEntry[] }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState<AgencyEntry>()
  return (
    <>
      <DataList
        label={t('registers.agencies')}
        columns={useColumns(setEditing)}
        rows={agencies}
        rowKey={({ org }) => org}
        empty={t('registers.no-agencies')}
      />
      {editing === undefined ? null : (
        <AgencyModal agency={editing} onClose={() => setEditing(undefined)} />
      )}
    </>
  )
}

function useColumns(onEdit: (agency: AgencyEntry) => void): readonly ListColumn<AgencyEntry>[] {
  const { t } = useTranslation()
  const shown = (agency: AgencyEntry, day: string | null) =>
    agency.onRegister ? (day ?? <Tag color="red">{t('registers.never')}</Tag>) : '—'
  return [
    {
      key: 'name',
      title: t('registers.name'),
      card: 'head',
      render: ({ name, onRegister }) => (
        <>
          <Typography.Text strong>{name}</Typography.Text>{' '}
          {onRegister ? null : <Tag color="red">{t('registers.none')}</Tag>}
        </>
      ),
    },
    {
      key: 'impact',
      title: t('registers.impact'),
      render: (agency) => shown(agency, agency.impactAssessedOn),
    },
    {
      key: 'evaluated',
      title: t('registers.evaluated'),
      render: (agency) => shown(agency, agency.evaluatedOn),
    },
    {
      key: 'subcontract',
      title: t('registers.subcontract'),
      render: ({ onRegister, subcontracted }) => {
        if (!onRegister) return '—'
        if (!subcontracted) return t('registers.subcontract-no')
        return <Tag color="red">{t('registers.subcontract-yes')}</Tag>
      },
    },
    {
      key: 'act',
      title: '',
      align: 'end',
      render: (agency) => (
        <Button
          size="small"
          aria-label={t('registers.edit-of', { name: agency.name })}
          onClick={() => onEdit(agency)}
        >
          {t('registers.edit')}
        </Button>
      ),
    },
  ]
}

function AgencyModal({
  agency,
  onClose,
}: {
  readonly agency: AgencyEntry
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { org, name, subcontracted } = agency
  const seen = {
    impactAssessedOn: agency.impactAssessedOn,
    evaluatedOn: agency.evaluatedOn,
    subcontracted,
  }
  return (
    <RegisterModal<Typed>
      name={name}
      initial={{
        impactAssessedOn: typedDay(agency.impactAssessedOn),
        evaluatedOn: typedDay(agency.evaluatedOn),
        subcontracted,
      }}
      save={(typed) =>
        must(
          api.PUT('/v1/registers/orgs/{org}', {
            params: { path: { org } },
            body: {
              impactAssessedOn: wireDay(typed.impactAssessedOn),
              evaluatedOn: wireDay(typed.evaluatedOn),
              subcontracted: typed.subcontracted,
              seen,
            },
          }),
        )
      }
      onClose={onClose}
    >
      <DayItem name="impactAssessedOn" label={t('registers.impact')} />
      <DayItem name="evaluatedOn" label={t('registers.evaluated')} />
      <Form.Item name="subcontracted" label={t('registers.subcontract')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </RegisterModal>
  )
}
