import { describeCredentials } from '@fencun/app/testing/credentials.contract'
import { afterAll } from 'vitest'
import { credentialsOn } from '../testing/credentials-on.ts'
import { embeddedEngine } from '../testing/engines.ts'

const engine = embeddedEngine()
afterAll(() => engine.stop())

describeCredentials(engine.name, () => credentialsOn(engine))
