import type { ContactPoint } from '@fencun/app/ports/people-store'
import type { TimelineAppend, WrittenNote } from '@fencun/app/ports/timeline-store'
import type { Json } from '@fencun/core/evidence/canonical-json'
import type { TimelineEvent } from '@fencun/core/timeline/event'

/** Values that are stored beside an append: numbers and addresses of its new points. */
export type PointValues = ReadonlyMap<string, Pick<ContactPoint, 'value'>>

/**
 * What the leaf of each event of an append binds to: the event as it is stored, and in the clear
 * what is stored sealed beside it (the note of a record, what somebody wrote about a hold or a
 * case, the number of a point).
 */
export function commitsOf(
  append: TimelineAppend,
  points: PointValues,
): readonly Readonly<Record<string, Json>>[] {
  const commits = append.events.map((event): Record<string, Json> => ({ event: storedForm(event) }))
  for (const [index, event] of append.events.entries()) {
    const commit = commits[index] ?? {}
    if (event.kind === 'contact-recorded') {
      const record = append.records?.find(({ record: id }) => id === event.record)
      if (record !== undefined) commit['note'] = record.note.reveal()
    }
    if (event.kind === 'point-added') {
      const point = points.get(event.point)
      if (point !== undefined) commit['value'] = point.value.reveal()
    }
  }
  for (const note of append.notes ?? []) {
    const commit = commits[eventOfNote(append, note)]
    if (commit !== undefined) commit[nameOfNote(commit)] = note.text.reveal()
  }
  return commits
}

/** A note belongs to the event it is about; one about a case on file already, to the last event. */
function eventOfNote({ events }: TimelineAppend, { about, case: file }: WrittenNote): number {
  const found = events.findIndex((event) =>
    about.kind === 'hold'
      ? event.kind === 'hold-placed' && event.hold === about.hold
      : event.kind === 'case-placed' && event.case === file,
  )
  return found === -1 ? events.length - 1 : found
}

/** `note`, `note-2`, `note-3` … in the order of the notes. */
function nameOfNote(commit: Readonly<Record<string, Json>>): string {
  if (!('note' in commit)) return 'note'
  for (let count = 2; ; count += 1) if (!(`note-${count}` in commit)) return `note-${count}`
}

/** Events hold what JSON can say and nothing else (`parse-event.ts`). */
export function storedForm(event: TimelineEvent): Json {
  return event as unknown as Json
}
