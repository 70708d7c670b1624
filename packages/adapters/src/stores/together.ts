import { setImmediate } from 'node:timers/promises'
import { Lane } from '@fencun/app/timeline/lane'

/** More than this are not asked about in one statement. */
const ASKS_MAX = 128

interface Waiting<Ask, Answer> {
  readonly ask: Ask
  readonly tell: (answer: Answer) => void
  readonly fail: (error: unknown) => void
}

/**
 * Answers whoever asks at the same time with one reading. It begins after the last of them has
 * asked, so nobody is told what was true before; nothing is kept for the next. `readAll` reads for
 * all and gives what answers each: an answer that throws is told to its asker alone, and a reading
 * that fails is done again for each by itself, so that nobody pays for a neighbour.
 */
export function together<Ask, Answer>(
  readAll: (asks: readonly Ask[]) => Promise<(ask: Ask) => Answer>,
): (ask: Ask) => Promise<Answer> {
  const none: ReadonlySet<Waiting<Ask, Answer>> = new Set()
  const work = async (batch: readonly Waiting<Ask, Answer>[]) => {
    await answerAll(readAll, batch)
    return none
  }
  const lane = new Lane(work, { sizeMax: ASKS_MAX, turn: () => setImmediate() })
  let count = 0
  return (ask) =>
    new Promise((tell, fail) => {
      count += 1
      lane.add(String(count), { ask, tell, fail })
    })
}

async function answerAll<Ask, Answer>(
  readAll: (asks: readonly Ask[]) => Promise<(ask: Ask) => Answer>,
  batch: readonly Waiting<Ask, Answer>[],
): Promise<void> {
  try {
    const answerOf = await readAll(batch.map(({ ask }) => ask))
    for (const one of batch) answer(answerOf, one)
  } catch (error) {
    const [only, another] = batch
    if (another === undefined) only?.fail(error)
    else await Promise.all(batch.map((one) => answerAll(readAll, [one])))
  }
}

function answer<Ask, Answer>(
  answerOf: (ask: Ask) => Answer,
  { ask, tell, fail }: Waiting<Ask, Answer>,
): void {
  try {
    tell(answerOf(ask))
  } catch (error) {
    fail(error)
  }
}
