import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ProblemError } from './api/client.ts'
import { startI18n } from './app/i18n.ts'
import { makeRouter } from './app/router.tsx'
import { Theme } from './app/theme.tsx'

/** Trying again helps against a bad line, never against a refusal. */
function worthRetrying(failures: number, error: Error): boolean {
  return failures < 2 && !(error instanceof ProblemError && error.problem.status >= 400)
}

const queries = new QueryClient({
  // A server in the same house, or on the same machine, answers also when the browser thinks it is
  // offline; nothing waits for a line that is not needed.
  defaultOptions: {
    queries: {
      retry: worthRetrying,
      staleTime: 5_000,
      networkMode: 'always',
      refetchOnReconnect: true,
    },
    mutations: { networkMode: 'always' },
  },
})

await startI18n()
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Theme>
        <RouterProvider router={makeRouter(queries)} />
      </Theme>
    </QueryClientProvider>
  </StrictMode>,
)
