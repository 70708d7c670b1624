import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** `npm run dev` in this package talks to a Fencun started on 8787. */
export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/v1': 'http://127.0.0.1:8787', '/openapi.json': 'http://127.0.0.1:8787' } },
  build: { chunkSizeWarningLimit: 1600 },
})
