import { Typography } from 'antd'
import type { Fault } from './notice-check.ts'
import { useFaultText } from './use-fault-text.ts'

/** What is wrong with one line, below it. */
export function FaultLines({ faults }: { readonly faults: readonly Fault[] }): React.JSX.Element {
  const text = useFaultText()
  return (
    <>
      {faults.map((fault) => (
        <div key={`${fault.place} ${fault.code} ${JSON.stringify(fault.values)}`}>
          <Typography.Text type="danger">{text(fault)}</Typography.Text>
        </div>
      ))}
    </>
  )
}
