import { describe, expect, it } from 'vitest'
import { Metrics } from './metrics.ts'

const finding = {
  rule: 'cap',
  reason: 'CAP',
  measured: {},
  limit: {},
  layer: 'statute',
  sources: [],
} as const

describe('the counts of the gate', () => {
  it('are one for each answer and one for each rule that objected, not for remarks', async () => {
    const metrics = new Metrics()
    const remark = { ...finding, rule: 'near-cap', verdict: 'ALLOW' } as const
    const objection = { ...finding, verdict: 'DENY' } as const
    metrics.decided({ outcome: 'ALLOW', findings: [remark] })
    metrics.decided({ outcome: 'DENY', findings: [remark, objection] })
    metrics.decided({ outcome: 'DENY', findings: [objection] })
    const text = await metrics.registry.metrics()
    expect(text).toContain('fencun_gate_decisions_total{outcome="ALLOW"} 1')
    expect(text).toContain('fencun_gate_decisions_total{outcome="DENY"} 2')
    expect(text).toContain('fencun_gate_objections_total{rule="cap",verdict="DENY"} 2')
    expect(text).not.toContain('near-cap')
  })
})
