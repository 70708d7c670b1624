import { Flex, Form, Input, Modal, Typography } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import type { Destruction } from './queries.ts'
import { useAct } from './use-act.ts'

interface Props {
  readonly destruction: Destruction
  readonly onClose: () => void
}

const WORDS_MAX = 20

/** The independent check, with words that a person knows should be nowhere. */
export function CheckDialog({ destruction, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  // Ties the button below to the form.
  const id = useId()
  const params = { path: { destruction: destruction.destruction } }
  const act = useAct(
    (canaries: string[]) =>
      must(api.POST('/v1/destructions/{destruction}/check', { params, body: { canaries } })),
    'destruction.done.check',
    onClose,
  )
  return (
    <Modal
      open
      title={t('destruction.do.check')}
      okText={t('destruction.ok.check')}
      cancelText={t('cancel')}
      okButtonProps={{ htmlType: 'submit', form: id, loading: act.isPending }}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        <div>{t('destruction.text.check')}</div>
        <Form<{ readonly words?: string }>
          id={id}
          layout="vertical"
          requiredMark={false}
          onFinish={({ words = '' }) => act.mutate(wordsOf(words))}
        >
          <Form.Item
            name="words"
            label={t('destruction.words')}
            extra={t('destruction.words-help', { n: WORDS_MAX })}
            rules={[
              {
                validator: (_, text: string | undefined) =>
                  wordsOf(text ?? '').length > WORDS_MAX
                    ? Promise.reject(new Error(t('destruction.words-help', { n: WORDS_MAX })))
                    : Promise.resolve(),
              },
            ]}
          >
            <Input.TextArea rows={5} autoComplete="off" />
          </Form.Item>
        </Form>
        {act.isPending ? (
          <Typography.Text type="secondary" role="status">
            {t('destruction.checking')}
          </Typography.Text>
        ) : null}
        <ProblemAlert error={act.error} />
      </Flex>
    </Modal>
  )
}

/** One a line. */
function wordsOf(text: string): string[] {
  return text
    .split('\n')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
