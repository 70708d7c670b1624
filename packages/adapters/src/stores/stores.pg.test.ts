import { describeStores } from '@fencun/app/testing/stores.contract'
import { afterAll } from 'vitest'
import { serverEngine } from '../testing/engines.ts'
import { storesOn } from '../testing/stores-on.ts'

for (const engine of [serverEngine(15), serverEngine(18)]) {
  afterAll(() => engine.stop())
  describeStores(engine.name, () => storesOn(engine))
}
