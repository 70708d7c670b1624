import { afterAll, beforeAll, test } from 'vitest'
import { newFolder, removeFolders } from './support/command.ts'
import { raceForLastCall } from './support/last-call.ts'
import { type Server, startServer } from './support/server.ts'

let server: Server | undefined
beforeAll(async () => {
  server = await startServer({ data: await newFolder() })
})
afterAll(async () => {
  await server?.kill()
  await removeFolders()
})

test.each([1, 2, 4])(
  'of 200 who ask at once for the last call of person %i, two agencies on the embedded database, one gets it',
  async (place) => {
    await raceForLastCall([server?.url ?? ''], place)
  },
)
