import { Button, Form, Switch, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { DataList, type ListColumn } from '../../shared/data-list.tsx'
import { DayItem, type TypedDay, typedDay, wireDay } from './day-item.tsx'
import type { StaffEntry } from './query.ts'
import { RegisterModal } from './register-modal.tsx'

const PAGE = 20

interface Typed {
  readonly trainedOn: TypedDay
  readonly confidentialitySigned: boolean
  readonly suspended: boolean
}

/** Each person who is still here, with what is on the register of them. */
export function StaffRegister({ staff }: { readonly staff: readonly StaffEntry[] }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState<StaffEntry>()
  const [page, setPage] = useState(1)
  const here = staff.filter(({ active }) => active)
  return (
    <>
      <DataList
        label={t('registers.staff')}
        columns={useColumns(setEditing)}
        rows={here.slice((page - 1) * PAGE, page * PAGE)}
        rowKey={(one) => one.staff}
        empty={t('registers.no-staff')}
        paging={{ page, size: PAGE, total: here.length, onPage: setPage }}
      />
      {editing === undefined ? null : (
        <StaffModal person={editing} onClose={() => setEditing(undefined)} />
      )}
    </>
  )
}

function useColumns(onEdit: (person: StaffEntry) => void): readonly ListColumn<StaffEntry>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'name',
      title: t('registers.person'),
      card: 'head',
      render: ({ name, onRegister, suspended }) => (
        <>
          <Typography.Text strong>{name}</Typography.Text>{' '}
          {onRegister ? null : <Tag color="red">{t('registers.none')}</Tag>}
          {suspended ? <Tag color="red">{t('registers.suspended')}</Tag> : null}
        </>
      ),
    },
    { key: 'org', title: t('registers.org'), render: ({ orgName }) => orgName },
    {
      key: 'trained',
      title: t('registers.trained'),
      render: ({ onRegister, trainedOn }) =>
        onRegister ? (trainedOn ?? <Tag color="red">{t('registers.never')}</Tag>) : '—',
    },
    {
      key: 'confidentiality',
      title: t('registers.confidentiality'),
      render: ({ onRegister, confidentialitySigned }) => {
        if (!onRegister) return '—'
        if (confidentialitySigned) return t('registers.confidentiality-yes')
        return <Tag color="red">{t('registers.confidentiality-no')}</Tag>
      },
    },
    {
      key: 'act',
      title: '',
      align: 'end',
      render: (person) => (
        <Button
          size="small"
          aria-label={t('registers.edit-of', { name: person.name })}
          onClick={() => onEdit(person)}
        >
          {t('registers.edit')}
        </Button>
      ),
    },
  ]
}

function StaffModal({
  person,
  onClose,
}: {
  readonly person: StaffEntry
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { staff, name, confidentialitySigned, suspended } = person
  const seen = { trainedOn: person.trainedOn, confidentialitySigned, suspended }
  return (
    <RegisterModal<Typed>
      name={name}
      initial={{ trainedOn: typedDay(person.trainedOn), confidentialitySigned, suspended }}
      save={(typed) =>
        must(
          api.PUT('/v1/registers/staff/{staff}', {
            params: { path: { staff } },
            body: {
              trainedOn: wireDay(typed.trainedOn),
              confidentialitySigned: typed.confidentialitySigned,
              suspended: typed.suspended,
              seen,
            },
          }),
        )
      }
      onClose={onClose}
    >
      <DayItem name="trainedOn" label={t('registers.trained')} />
      <Form.Item
        name="confidentialitySigned"
        label={t('registers.confidentiality')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
      <Form.Item name="suspended" label={t('registers.suspended')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </RegisterModal>
  )
}
