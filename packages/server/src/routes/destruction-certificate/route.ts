import { certificateFile as run } from '@fencun/app/destroy-engagement/certificate'
import { ok } from '@fencun/core/result'
import { Download, downloadSchema } from '../../http/download.ts'
import { operation } from '../../http/operation.ts'
import { destructionPath } from '../../schemas/destruction.ts'

export const downloadCertificate = operation({
  id: 'downloadCertificate',
  method: 'GET',
  url: '/v1/destructions/:destruction/certificate.pdf',
  tag: 'Keeping',
  summary: 'The certificate, once a check found nothing left',
  path: destructionPath,
  file: 'application/pdf',
  answer: downloadSchema,
  status: 200,
  errors: ['not-permitted', 'not-found', 'destruction-stage'],
}).handledBy(async ({ context, actor, path }) => {
  const made = await run(context.deps, actor, path.destruction)
  if (!made.ok) return made
  return ok(
    new Download(`certificate-${path.destruction}.pdf`, 'application/pdf', once(made.value)),
  )
})

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
