// Workers that try mutants, one per core, with a watch over each: a mutant that keeps the processor
// busy for too long is noticed. Processor time counts, not the clock, for the machine may pause.
import { Worker } from 'node:worker_threads'

const WATCH_EVERY_MS = 1000
/** Whatever an oracle does takes milliseconds; all oracles together some seconds. */
const CPU_MAX_US = 60_000_000

/** Tells of each id once `{status, by}`: killed, timeout, survived, static or not-reached. */
export function verdictsOn(ids, { worker, data, workers, onReady, onVerdict }) {
  let settled = 0
  const waiting = [...ids].toReversed()
  return new Promise((resolve, reject) => {
    const busy = new Map()
    const watch = setInterval(() => stopEndless(), WATCH_EVERY_MS)
    const finish = (end) => {
      clearInterval(watch)
      for (const one of busy.keys()) void one.terminate()
      end()
    }
    const settle = (id, verdict) => {
      onVerdict(id, verdict)
      settled += 1
      if (settled === ids.length) finish(resolve)
    }
    const next = (one) => {
      const id = waiting.pop()
      busy.set(one, { id, since: cpu() })
      if (id !== undefined) one.postMessage(id)
    }
    const start = () => {
      const one = new Worker(worker, { workerData: data })
      busy.set(one, { id: undefined, since: cpu() })
      one.on('error', (cause) =>
        finish(() => reject(new Error('the oracles could not be asked', { cause }))),
      )
      one.on('message', ({ id, ...told }) => {
        if (!busy.has(one)) return
        if (id === undefined) onReady(told)
        else settle(id, told)
        next(one)
      })
    }
    const stopEndless = () => {
      for (const [one, { id, since }] of busy) {
        if (id === undefined || cpu() - since < CPU_MAX_US * workers) continue
        busy.delete(one)
        void one.terminate()
        settle(id, { status: 'timeout' })
        if (waiting.length > 0) start()
      }
    }
    for (let i = 0; i < workers; i += 1) start()
  })
}

function cpu() {
  const { user, system } = process.cpuUsage()
  return user + system
}
