import { describeCredentials } from '@fencun/app/testing/credentials.contract'
import { afterAll } from 'vitest'
import { credentialsOn } from '../testing/credentials-on.ts'
import { serverEngine } from '../testing/engines.ts'

for (const engine of [serverEngine(15), serverEngine(18)]) {
  afterAll(() => engine.stop())
  describeCredentials(engine.name, () => credentialsOn(engine))
}
