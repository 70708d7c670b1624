import { queryOptions } from '@tanstack/react-query'
import { api, must, type Schema } from '../../../api/client.ts'

export type Attachment = Schema['Attachment']
export type Purpose = Schema['BeginReading']['purpose']

export const PURPOSES = [
  'follow-up',
  'quality-check',
  'complaint',
  'court',
  'authority',
  'data-subject',
] as const satisfies readonly Purpose[]

export function attachmentsQuery(caseId: string) {
  return queryOptions({
    queryKey: ['case', caseId, 'attachments'],
    queryFn: () =>
      must(api.GET('/v1/cases/{case}/attachments', { params: { path: { case: caseId } } })),
  })
}

/** Where the content is found, once it was said what for: leave to have it for a while. */
export async function openAttachment(
  { case: caseId, contact, attachment }: Attachment,
  purpose: Purpose,
): Promise<string> {
  const body = { purpose }
  const begun =
    contact === null
      ? await must(
          api.POST('/v1/cases/{case}/documents/{attachment}/readings', {
            params: { path: { case: caseId, attachment } },
            body,
          }),
        )
      : await must(
          api.POST('/v1/contacts/{contact}/recordings/{attachment}/readings', {
            params: { path: { contact, attachment } },
            body,
          }),
        )
  const place =
    contact === null ? `/v1/cases/${caseId}/documents` : `/v1/contacts/${contact}/recordings`
  return `${place}/${attachment}?reading=${begun.reading}`
}
