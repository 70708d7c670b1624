import { describeStores } from '@fencun/app/testing/stores.contract'
import { afterAll } from 'vitest'
import { embeddedEngine } from '../testing/engines.ts'
import { storesOn } from '../testing/stores-on.ts'

const engine = embeddedEngine()
afterAll(() => engine.stop())

describeStores(engine.name, () => storesOn(engine))
