import { clockHealth } from '@fencun/app/clock-health/clock-health'
import type { Clock } from '@fencun/app/ports/clock'
import type { LedgerHealth, LedgerWatch } from '@fencun/app/ports/ledger'
import type { Decision } from '@fencun/core/gate/decision'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

type Counted = Pick<Decision, 'outcome' | 'findings'>

/** What this process has done, for Prometheus. Labels are routes and rule ids, never people. */
export class Metrics {
  readonly registry: Registry = new Registry()
  readonly #requests: Counter<'method' | 'route' | 'status'>
  readonly #seconds: Histogram<'method' | 'route'>
  readonly #decisions: Counter<'outcome'>
  readonly #objections: Counter<'rule' | 'verdict'>

  constructor() {
    const registers = [this.registry]
    this.#requests = new Counter({
      name: 'fencun_http_requests_total',
      help: 'Requests answered',
      labelNames: ['method', 'route', 'status'],
      registers,
    })
    this.#seconds = new Histogram({
      name: 'fencun_http_request_seconds',
      help: 'Time to answer a request',
      labelNames: ['method', 'route'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    })
    this.#decisions = new Counter({
      name: 'fencun_gate_decisions_total',
      help: 'Answers of the gate to requests for a contact',
      labelNames: ['outcome'],
      registers,
    })
    this.#objections = new Counter({
      name: 'fencun_gate_objections_total',
      help: 'Objections of each rule in those answers',
      labelNames: ['rule', 'verdict'],
      registers,
    })
  }

  /** Memory, event loop and the like; one set per process. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.registry })
  }

  /** How the program's clock stands to the database's, asked when somebody reads it. */
  watchClock(clock: Clock): void {
    const registers: Registry[] = []
    this.registry.registerMetric(
      new Gauge({
        name: 'fencun_clock_skew_seconds',
        help: "The program's clock minus the database's; NaN when not known",
        registers,
        collect() {
          const { skewMs } = clockHealth(clock)
          this.set(skewMs === null ? Number.NaN : skewMs / 1000)
        },
      }),
    )
    this.registry.registerMetric(
      new Gauge({
        name: 'fencun_clock_sound',
        help: '1 when the clocks agree, 0.5 when they differ, 0 when every contact is withheld',
        registers,
        collect() {
          this.set({ sound: 1, skewed: 0.5, unsound: 0 }[clockHealth(clock).state])
        },
      }),
    )
  }

  /** How the evidence logs stand, as of their last round of work. */
  watchLedger(ledger: LedgerWatch): void {
    const gauge = (name: string, help: string, of: (health: LedgerHealth) => number): void => {
      const registers: Registry[] = []
      const metric = new Gauge({
        ...{ name, help, registers },
        collect() {
          this.set(of(ledger.health()))
        },
      })
      this.registry.registerMetric(metric)
    }
    gauge('fencun_evidence_outbox', 'Leaves that wait to be signed', ({ waiting }) => waiting)
    gauge('fencun_evidence_size', 'Leaves in the signed logs', ({ size }) => size)
    gauge(
      'fencun_evidence_checkpoint_age_seconds',
      'Since the last head of a log was signed; NaN before the first',
      ({ secondsSinceCheckpoint }) => secondsSinceCheckpoint ?? Number.NaN,
    )
    gauge(
      'fencun_evidence_sound',
      '1 when logs are signed in time, 0.5 when one is behind, 0 when one fails its own check',
      ({ state }) => ({ sound: 1, behind: 0.5, damaged: 0 })[state],
    )
  }

  answered(method: string, route: string, status: number, seconds: number): void {
    this.#requests.inc({ method, route, status })
    this.#seconds.observe({ method, route }, seconds)
  }

  decided({ outcome, findings }: Counted): void {
    this.#decisions.inc({ outcome })
    for (const { rule, verdict } of findings) {
      if (verdict !== 'ALLOW') this.#objections.inc({ rule, verdict })
    }
  }
}
