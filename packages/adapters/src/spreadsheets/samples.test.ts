import { readFileSync } from 'node:fs'
import { type ParsedPlacement } from '@fencun/app/import-placement/parse-placement'
import { readPlacement } from '@fencun/app/import-placement/read-placement'
import { expect, it } from 'vitest'
import { spreadsheetReader } from './reader.ts'

it('x', async () => {
  for (const f of ['placement-standard.xlsx', 'placement-auto-gb18030.csv']) {
    const bytes = readFileSync(new URL(`../../test-data/${f}`, import.meta.url))
    const r = await readPlacement(spreadsheetReader(), { bytes, fileName: f })
    if (!r.ok) { console.log(r.error); continue }
    console.log(r.value.totals, r.value.rejected.map((x) => `${x.row} ${x.reason} ${x.faults.length}`).join('; '))
    console.log(r.value.mapping.questions, r.value.mapping.missing, r.value.mapping.columns.length, r.value.mapping.notStored.map((x) => x.header).join())
    console.log(r.value.notes.map((n) => `${n.caseNumber} ${n.kind} ${n.effect.kind}`).join('; '))
    console.log(r.value.accepted.flatMap((a) => a.warnings).slice(0, 5))
    console.dir(r.value.accepted[0], { depth: 4 })
  }
})
