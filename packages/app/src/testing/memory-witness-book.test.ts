import { memoryWitnessBook } from './memory-witness-book.ts'
import { describeWitnessBook } from './witness-book.contract.ts'

describeWitnessBook('memory', () => Promise.resolve(memoryWitnessBook()))
