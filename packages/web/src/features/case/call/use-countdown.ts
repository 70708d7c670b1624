import { useEffect, useState } from 'react'

const TICK_MS = 250

/** Whole seconds left until a moment of `performance.now()`, rounded up; 0 when it is over. */
export function useCountdown(deadline: number): number {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.ceil((deadline - now) / 1000))
}
