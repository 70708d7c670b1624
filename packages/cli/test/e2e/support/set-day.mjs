// Loaded before the product: moves what it takes for the computer's clock by `E2E_SHIFT_MS`.
const shiftMs = Number(process.env.E2E_SHIFT_MS)
if (!Number.isSafeInteger(shiftMs)) throw new Error('`E2E_SHIFT_MS` is no number of milliseconds')
const computer = Date.now

Date.now = () => computer() + shiftMs
globalThis.Date = new Proxy(Date, {
  apply: () => new Date().toString(),
  construct: (date, given, made) =>
    Reflect.construct(date, given.length === 0 ? [date.now()] : given, made),
})
