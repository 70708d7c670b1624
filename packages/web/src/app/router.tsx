import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { type Me, meQuery, setupQuery } from '../api/queries.ts'
import { readAccessSearch } from '../features/access/search.ts'
import { readSituation } from '../features/ask-gate/situation.ts'
import { readAuditSearch } from '../features/audit/search.ts'
import { readCasesSearch } from '../features/cases/search.ts'
import { readPlacementsSearch } from '../features/placements/search.ts'
import { readPoliciesSearch } from '../features/policies/search.ts'
import { readRetentionSearch } from '../features/retention/search.ts'
import { readCoverageSearch } from '../features/rules/coverage-search.ts'
import { readReading, readRulesSearch } from '../features/rules/search.ts'
import { readWorklistSearch } from '../features/worklist/search.ts'
import { NotFound } from './not-found.tsx'
import { ScreenError } from './screen-error.tsx'
import { Shell } from './shell.tsx'

interface Context {
  readonly queries: QueryClient
}

const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: ScreenError,
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  beforeLoad: async ({ context: { queries } }) => {
    const setup = await queries.query({ ...setupQuery, staleTime: 'static' })
    if (setup.firstRun) redirect({ to: '/first-run', throw: true })
  },
  component: lazyRouteComponent(() => import('../features/sign-in/page.tsx'), 'SignInPage'),
})

const firstRun = createRoute({
  getParentRoute: () => root,
  path: '/first-run',
  component: lazyRouteComponent(() => import('../features/first-run/page.tsx'), 'FirstRunPage'),
})

async function signedIn(queries: QueryClient): Promise<Me> {
  const me = await queries.query({ ...meQuery, staleTime: 'static' })
  if (me === null) redirect({ to: '/sign-in', throw: true })
  if (me !== null) return me
  throw new Error('nobody is signed in')
}

/** Everything behind the sign-in. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ context: { queries } }) => ({ me: await signedIn(queries) }),
  component: Shell,
  errorComponent: ScreenError,
})

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: ({ context: { me } }) => {
    const to =
      me.role === 'administrator' ? '/staff' : me.role === 'supervisor' ? '/cases' : '/worklist'
    redirect({ to, throw: true })
  },
})

const worklist = createRoute({
  getParentRoute: () => shell,
  path: '/worklist',
  validateSearch: readWorklistSearch,
  component: lazyRouteComponent(() => import('../features/worklist/page.tsx'), 'WorklistPage'),
})
const cases = createRoute({
  getParentRoute: () => shell,
  path: '/cases',
  validateSearch: readCasesSearch,
  component: lazyRouteComponent(() => import('../features/cases/page.tsx'), 'CasesPage'),
})
const caseRoute = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('../features/case/page.tsx'), 'CasePage'),
})
const whoSaw = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$caseId/who-saw',
  component: lazyRouteComponent(() => import('../features/access/who-saw-page.tsx'), 'WhoSawPage'),
})
const access = createRoute({
  getParentRoute: () => shell,
  path: '/access',
  validateSearch: readAccessSearch,
  component: lazyRouteComponent(() => import('../features/access/page.tsx'), 'AccessPage'),
})
const exports = createRoute({
  getParentRoute: () => shell,
  path: '/exports',
  component: lazyRouteComponent(() => import('../features/exports/page.tsx'), 'ExportsPage'),
})
const trace = createRoute({
  getParentRoute: () => shell,
  path: '/exports/trace',
  component: lazyRouteComponent(() => import('../features/exports/trace-page.tsx'), 'TracePage'),
})
const reviews = createRoute({
  getParentRoute: () => shell,
  path: '/reviews',
  component: lazyRouteComponent(() => import('../features/reviews/page.tsx'), 'ReviewsPage'),
})
const placements = createRoute({
  getParentRoute: () => shell,
  path: '/placements',
  validateSearch: readPlacementsSearch,
  component: lazyRouteComponent(() => import('../features/placements/page.tsx'), 'PlacementsPage'),
})
const allocation = createRoute({
  getParentRoute: () => shell,
  path: '/allocation',
  component: lazyRouteComponent(() => import('../features/allocation/page.tsx'), 'AllocationPage'),
})
const staff = createRoute({
  getParentRoute: () => shell,
  path: '/staff',
  component: lazyRouteComponent(() => import('../features/staff/page.tsx'), 'StaffPage'),
})
const apiKeys = createRoute({
  getParentRoute: () => shell,
  path: '/api-keys',
  component: lazyRouteComponent(() => import('../features/api-keys/page.tsx'), 'ApiKeysPage'),
})
const calendar = createRoute({
  getParentRoute: () => shell,
  path: '/calendar',
  component: lazyRouteComponent(() => import('../features/calendar/page.tsx'), 'CalendarPage'),
})
const policies = createRoute({
  getParentRoute: () => shell,
  path: '/policies',
  validateSearch: readPoliciesSearch,
  component: lazyRouteComponent(() => import('../features/policies/page.tsx'), 'PoliciesPage'),
})
const destructions = createRoute({
  getParentRoute: () => shell,
  path: '/destructions',
  component: lazyRouteComponent(
    () => import('../features/destruction/page.tsx'),
    'DestructionsPage',
  ),
})
const destruction = createRoute({
  getParentRoute: () => shell,
  path: '/destructions/$destructionId',
  component: lazyRouteComponent(
    () => import('../features/destruction/detail-page.tsx'),
    'DestructionPage',
  ),
})
const ledger = createRoute({
  getParentRoute: () => shell,
  path: '/ledger',
  component: lazyRouteComponent(() => import('../features/ledger/page.tsx'), 'LedgerPage'),
})
const retention = createRoute({
  getParentRoute: () => shell,
  path: '/retention',
  validateSearch: readRetentionSearch,
  component: lazyRouteComponent(() => import('../features/retention/page.tsx'), 'RetentionPage'),
})
/** Rules and error pages are public: a link in a letter or a log must open for anybody. */
const rules = createRoute({
  getParentRoute: () => root,
  path: '/rules',
  validateSearch: readRulesSearch,
  component: lazyRouteComponent(() => import('../features/rules/list-page.tsx'), 'RulesPage'),
})
const rule = createRoute({
  getParentRoute: () => root,
  path: '/rules/$ruleId',
  validateSearch: readReading,
  component: lazyRouteComponent(() => import('../features/rules/rule-page.tsx'), 'RulePage'),
})
const ruleSheet = createRoute({
  getParentRoute: () => root,
  path: '/rules/$ruleId/sheet',
  validateSearch: readReading,
  component: lazyRouteComponent(() => import('../features/rules/sheet-page.tsx'), 'SheetPage'),
})
const sheets = createRoute({
  getParentRoute: () => root,
  path: '/sheets',
  validateSearch: readReading,
  component: lazyRouteComponent(() => import('../features/rules/sheet-page.tsx'), 'SheetsPage'),
})
const coverage = createRoute({
  getParentRoute: () => root,
  path: '/coverage',
  validateSearch: readCoverageSearch,
  component: lazyRouteComponent(
    () => import('../features/rules/coverage-page.tsx'),
    'CoveragePage',
  ),
})
const instruments = createRoute({
  getParentRoute: () => root,
  path: '/instruments',
  component: lazyRouteComponent(
    () => import('../features/instruments/list-page.tsx'),
    'InstrumentsPage',
  ),
})
const instrument = createRoute({
  getParentRoute: () => root,
  path: '/instruments/$instrumentId',
  component: lazyRouteComponent(
    () => import('../features/instruments/instrument-page.tsx'),
    'InstrumentPage',
  ),
})
const askGate = createRoute({
  getParentRoute: () => root,
  path: '/ask',
  validateSearch: readSituation,
  component: lazyRouteComponent(() => import('../features/ask-gate/page.tsx'), 'AskPage'),
})
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('../features/audit/page.tsx'), 'AuditPage'),
})
const errorPage = createRoute({
  getParentRoute: () => root,
  path: '/errors/$code',
  component: lazyRouteComponent(() => import('../features/errors/page.tsx'), 'ErrorPage'),
})

const tree = root.addChildren([
  signIn,
  firstRun,
  rules,
  rule,
  ruleSheet,
  sheets,
  coverage,
  instruments,
  instrument,
  askGate,
  audit,
  errorPage,
  shell.addChildren([
    home,
    worklist,
    cases,
    caseRoute,
    whoSaw,
    access,
    exports,
    trace,
    reviews,
    placements,
    allocation,
    staff,
    apiKeys,
    calendar,
    policies,
    destructions,
    destruction,
    ledger,
    retention,
  ]),
])

export function makeRouter(queries: QueryClient) {
  return createRouter({ routeTree: tree, context: { queries }, defaultPreload: 'intent' })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
