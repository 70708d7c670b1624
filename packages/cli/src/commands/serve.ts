import { settableClock, systemClock } from '@fencun/adapters/clock/system-clock'
import { LogRefused } from '@fencun/adapters/evidence/log-refused'
import { NODE_CRYPTO } from '@fencun/adapters/evidence/node-crypto'
import { spreadsheetReader } from '@fencun/adapters/spreadsheets/reader'
import { spreadsheetWriter } from '@fencun/adapters/spreadsheets/writer'
import { WitnessService } from '@fencun/adapters/witness/witness-service'
import { memoryPreviewShelf } from '@fencun/app/import-placement/preview-shelf'
import type { ClockHealth } from '@fencun/app/ports/clock'
import { type Failure, failure } from '@fencun/core/errors/failure'
import { createApp } from '@fencun/server/app'
import { type AppOptions, DEFAULT_LIMITS } from '@fencun/server/app-options'
import { AuditStore } from '../compose/audit-store.ts'
import { openControl } from '../compose/control.ts'
import { evidenceService } from '../compose/evidence-logs.ts'
import { type Installation, openInstallation } from '../compose/installation.ts'
import { startKeeping } from '../compose/keeping-jobs.ts'
import { DEMO_PASSWORD, DEMO_STAFF, orgName } from '../demo/directory.ts'
import { openDemonstration } from '../demo/open-demonstration.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { fail, print, say } from '../output.ts'
import { auditWorkerUrl, webDirectory } from '../paths.ts'
import { version } from '../version.ts'

export interface ServeOptions {
  readonly mode: 'serve' | 'demo'
  readonly data: string
  readonly port: string
  readonly host: string
  readonly trustProxy?: boolean
  /** Lets strangers from elsewhere audit their call logs without signing in. */
  readonly openAudit?: boolean
  /** MiB. */
  readonly auditFileMax: string
  /** Days. */
  readonly agreementsMax: string
  readonly log: string
}

const MIB = 1024 * 1024
const AUDIT_FILE_MIB_MAX = 1024 * 1024
/** What the thread of an audit may hold in objects; its columns of calls come on top. */
const AUDIT_HEAP_MIB = 2048

/** An agreement without an end in sight is none that is revocable in practice. */
const AGREEMENT_DAYS_MAX = 366
const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const

/** `fencun serve` and `fencun demo`: runs until it is told to stop. */
export async function serve(options: ServeOptions): Promise<ExitCode> {
  const from = performance.now()
  const level = LEVELS.find((one) => one === options.log)
  const wrong = wrongOption(options)
  if (wrong !== undefined) return fail(wrong)
  if (level === undefined) {
    return fail(failure('argument-invalid', `a log level is one of ${LEVELS.join(', ')}`, '--log'))
  }
  // From here on a signal is obeyed in order: what was opened by then is closed again.
  const stopped = stopSignal()
  const opened = await open(options)
  if (!opened.ok) return fail(opened.error)
  const installation = opened.value
  const audits = await openAudits(installation)
  const { logs } = installation
  const outsiders = new WitnessService({
    ...logs,
    onFault: (lender, said) => app.log.warn({ lender, said }, 'outsiders did not confirm a log'),
  })
  const evidence = evidenceService(installation, {
    onFault: (_, error) => reportEvidence(app.log, error),
    published: (lender) => outsiders.published(lender),
  })
  const parts = { ...installation, audits, ledger: evidence }
  const app = await createApp(appOptions(parts, options, level))
  const address = await app
    .listen({ port: Number(options.port), host: options.host })
    .catch((error: unknown) => error)
  if (typeof address !== 'string') {
    await app.close()
    await audits.close()
    await installation.close()
    const place = `${options.host}:${options.port}`
    return fail(failure('argument-invalid', 'the address and port cannot be listened on', place))
  }
  audits.onFault((error) => app.log.error({ err: error }, 'the thread of an audit broke off'))
  installation.clockWatch?.onChange((health) => reportClock(app.log, health))
  const closeControl = openControl(installation.directory, installation.deps, installation.backups)
  evidence.start()
  const keeping = startKeeping(installation.deps, (error) =>
    app.log.error({ err: error }, 'the work of keeping broke off'),
  )
  announce(address, options.mode, performance.now() - from)
  await stopped
  say('stopping')
  closeControl()
  await app.close()
  await audits.close()
  await keeping.stop()
  // Nothing is written any more: what waits is signed and published.
  await evidence.stop()
  await outsiders.stop()
  await installation.close()
  return EXIT.ok
}

/** The first option that is no whole number within its bounds. */
function wrongOption({ port, agreementsMax, auditFileMax }: ServeOptions): Failure | undefined {
  if (!isWithin(port, 0, 65_535)) return wrongArgument('a port is 0 to 65535', '--port')
  if (!isWithin(agreementsMax, 1, AGREEMENT_DAYS_MAX)) {
    const detail = `agreements last 1 to ${AGREEMENT_DAYS_MAX} days at most`
    return wrongArgument(detail, '--agreements-max')
  }
  if (isWithin(auditFileMax, 1, AUDIT_FILE_MIB_MAX)) return undefined
  const detail = `a file of an audit has 1 to ${AUDIT_FILE_MIB_MAX} MiB at most`
  return wrongArgument(detail, '--audit-file-max')
}

function isWithin(text: string, least: number, most: number): boolean {
  const number = Number(text)
  return Number.isInteger(number) && least <= number && number <= most
}

function wrongArgument(detail: string, option: string): Failure {
  return failure('argument-invalid', detail, option)
}

async function open({ mode, data }: ServeOptions): ReturnType<typeof openInstallation> {
  return mode === 'demo'
    ? openDemonstration({ data, clock: settableClock() })
    : openInstallation({ data })
}

function openAudits({ deps, directory }: Installation): Promise<AuditStore> {
  return AuditStore.openAt({
    root: directory.audits,
    program: { url: auditWorkerUrl(), heapMiB: AUDIT_HEAP_MIB },
    notices: () => deps.directory.notices(),
    version: `fencun ${version()}`,
  })
}

function appOptions(
  { deps, kind, audits, ledger, logs }: Installation & Pick<AppOptions, 'ledger' | 'audits'>,
  options: ServeOptions,
  level: (typeof LEVELS)[number],
): AppOptions {
  return {
    deps,
    spreadsheets: { reader: spreadsheetReader(), writer: spreadsheetWriter() },
    previewShelf: memoryPreviewShelf(),
    audits,
    ledger,
    witness: {
      ...{ book: logs.book, crypto: NODE_CRYPTO, keyOf: logs.cosigningKey },
      // A demonstration's clock can be set; what is sworn to others says the true time.
      clock: systemClock,
    },
    openAudit: options.openAudit === true,
    demonstration:
      options.mode === 'demo'
        ? {
            password: DEMO_PASSWORD,
            accounts: DEMO_STAFF.map((one) => ({ ...one, orgName: orgName(one.org) })),
          }
        : null,
    webDirectory: webDirectory(),
    version: version(),
    database: kind,
    cookieSecure: options.trustProxy === true,
    trustProxy: options.trustProxy === true,
    log: { level },
    limits: {
      ...DEFAULT_LIMITS,
      agreementDaysMax: Number(options.agreementsMax),
      auditFileBytes: Number(options.auditFileMax) * MIB,
    },
  }
}

/** The alarm of the log: what happened is kept, but not signed or not published. */
function reportEvidence(log: { readonly error: Alarm }, error: unknown): void {
  const code = error instanceof LogRefused ? error.failure.code : undefined
  log.error({ err: error, code }, 'the evidence log cannot be continued; the gate goes on')
}

type Alarm = (facts: object, said: string) => void

/** The alarm of the log: clocks that differ, and that they agree again. */
function reportClock(
  log: { readonly error: Alarm; readonly warn: Alarm },
  { state, skewMs }: ClockHealth,
): void {
  if (state === 'sound') log.warn({ skewMs }, 'the clocks of program and database agree again')
  else if (state === 'skewed') log.error({ skewMs }, 'the clocks of program and database differ')
  else log.error({ skewMs }, 'the clock is unsound: every contact is withheld')
}

function announce(address: string, mode: ServeOptions['mode'], ms: number): void {
  print(`分寸 Fencun ${version()}  ${address}  (ready in ${(ms / 1000).toFixed(1)} s)`)
  if (mode !== 'demo') return
  print(
    '演示模式：人物、号码与案件均为虚构，时钟可调 · demonstration: nobody is real, the clock can be set',
  )
  for (const { account, name, role, org } of DEMO_STAFF) {
    print(`  ${account.padEnd(14)} ${DEMO_PASSWORD}  ${name} · ${role} · ${orgName(org)}`)
  }
}

function stopSignal(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
}
