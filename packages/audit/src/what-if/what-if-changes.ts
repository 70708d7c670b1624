import type { AuditFinding } from '../finding.ts'
import { alikeOf } from '../judge/alike.ts'
import { u8 } from '../judge/at.ts'
import { findingOfHit } from '../judge/finding-of-hit.ts'
import { type Hit, type Hits, newHits } from '../judge/hits.ts'
import type { LogView } from '../judge/log-view.ts'
import { AFTER, BEFORE } from './what-if-marks.ts'
import type { WhatIfChange } from './what-if-result.ts'
import type { BothFound } from './what-if-rules.ts'

/** The calls that one law refuses and the other does not, in the order of the log. */
export function* changesOf(
  view: LogView,
  { old, under, marks }: BothFound,
): Iterable<WhatIfChange> {
  const changed = newHits()
  takeBreaches(changed, old, (call) => u8(marks, call) === BEFORE)
  takeBreaches(changed, under, (call) => u8(marks, call) === AFTER)
  const alike = alikeOf(view, changed)
  for (const [first, ...more] of byCall(changed.walk())) {
    const findings: readonly AuditFinding[] = [first, ...more].map((hit) =>
      findingOfHit(view, hit, alike(hit)),
    )
    const kind = u8(marks, first.call) === AFTER ? 'refused' : 'lifted'
    yield { kind, row: view.log.row[first.call] ?? 0, findings }
  }
}

function takeBreaches(to: Hits, { words, each }: Hits, isTaken: (call: number) => boolean): void {
  each((call, number, debtor) => {
    const word = words[number]
    if (word?.kind === 'breach' && isTaken(call)) to.add(call, to.know(word), debtor)
  })
}

function* byCall(hits: Iterable<Hit>): Iterable<readonly [Hit, ...Hit[]]> {
  let group: [Hit, ...Hit[]] | undefined
  for (const hit of hits) {
    if (group !== undefined && group[0].call === hit.call) {
      group.push(hit)
      continue
    }
    if (group !== undefined) yield group
    group = [hit]
  }
  if (group !== undefined) yield group
}
