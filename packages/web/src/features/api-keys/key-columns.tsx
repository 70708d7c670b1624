import { Button, Flex, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ListColumn } from '../../shared/data-list.tsx'
import { dateTime } from '../../shared/format.ts'
import { colourOf, isAtWork, prefixOf } from './key-text.ts'
import type { ApiKey } from './queries.ts'
import { RevokeButton } from './revoke-button.tsx'

/** What an administrator has to know of a key to look after it. */
export function useKeyColumns(onRotate: (key: ApiKey) => void): readonly ListColumn<ApiKey>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'name',
      title: t('api-keys.name'),
      card: 'head',
      render: (key) => <Name apiKey={key} />,
    },
    {
      key: 'scopes',
      title: t('api-keys.scopes'),
      render: ({ scopes }) => (
        <Flex gap={4} wrap justify="flex-start" style={{ maxWidth: 240 }}>
          {scopes.map((scope) => (
            <Tag key={scope} style={{ margin: 0 }}>
              {t(`api-keys.scope.${scope.replace(':', '-')}`)}
            </Tag>
          ))}
        </Flex>
      ),
    },
    {
      key: 'limit',
      title: t('api-keys.limit'),
      render: ({ requestsPerMinute }) => t('api-keys.per-minute', { count: requestsPerMinute }),
    },
    {
      key: 'used',
      title: t('api-keys.last-use'),
      render: ({ lastUse }) =>
        lastUse === null ? (
          <Typography.Text type="secondary">{t('api-keys.never')}</Typography.Text>
        ) : (
          <TwoLines first={dateTime(lastUse.at)} second={lastUse.from ?? ''} />
        ),
    },
    { key: 'made', title: t('api-keys.made'), render: ({ acts }) => <Made acts={acts} /> },
    {
      key: 'state',
      title: t('api-keys.state'),
      card: 'head',
      render: (key) => <State apiKey={key} />,
    },
    {
      key: 'act',
      title: '',
      align: 'end',
      render: (key) =>
        isAtWork(key) ? (
          <Flex gap={8} justify="flex-end">
            <Button
              size="small"
              aria-label={t('api-keys.rotate-of', { name: key.name })}
              onClick={() => onRotate(key)}
            >
              {t('api-keys.rotate')}
            </Button>
            <RevokeButton apiKey={key} />
          </Flex>
        ) : null,
    },
  ]
}

interface OfKey {
  readonly apiKey: ApiKey
}

function Name({ apiKey }: OfKey) {
  return (
    <Flex vertical>
      <Typography.Text strong>{apiKey.name}</Typography.Text>
      <span>{apiKey.orgName}</span>
      <Typography.Text type="secondary" style={{ fontFamily: 'monospace', fontSize: 12 }}>
        {prefixOf(apiKey)}
      </Typography.Text>
    </Flex>
  )
}

/** Who made it; and who ended it, once somebody has. */
function Made({ acts }: Pick<ApiKey, 'acts'>) {
  const { t } = useTranslation()
  const [made] = acts
  const last = acts.at(-1)
  if (made === undefined) return '—'
  return (
    <TwoLines
      first={`${made.byName} ${dateTime(made.at)}`}
      second={
        last === undefined || last === made
          ? ''
          : t(`api-keys.act.${last.kind}`, { name: last.byName, at: dateTime(last.at) })
      }
    />
  )
}

function State({ apiKey }: OfKey) {
  const { t } = useTranslation()
  const { state, expiresAt, overlapUntil } = apiKey
  const until = state === 'rotating' ? overlapUntil : expiresAt
  return (
    <Flex vertical align="flex-start" gap={2}>
      <Tag color={colourOf(apiKey)} style={{ margin: 0 }}>
        {t(`api-keys.state-of.${state}`)}
      </Tag>
      {until === null || state === 'revoked' ? null : (
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          {t(state === 'rotating' ? 'api-keys.overlap-until' : 'api-keys.expires-at', {
            at: dateTime(until),
          })}
        </Typography.Text>
      )}
    </Flex>
  )
}

function TwoLines({ first, second }: { readonly first: string; readonly second: string }) {
  return (
    <Flex vertical>
      <span>{first}</span>
      {second === '' ? null : (
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          {second}
        </Typography.Text>
      )}
    </Flex>
  )
}
