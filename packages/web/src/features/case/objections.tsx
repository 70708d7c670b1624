import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Flex } from 'antd'
import { usePick } from '../../shared/bilingual.ts'
import { rulesQuery, useReader } from '../rules/queries.ts'

/** The rules that stood in a contact's way, by their names, each leading to its page. */
export function Objections({ rules }: { readonly rules: readonly string[] }): React.JSX.Element {
  const pick = usePick()
  const { data } = useQuery(rulesQuery(useReader(), {}))
  return (
    <Flex gap="4px 12px" wrap>
      {rules.map((rule) => {
        const title = data?.rules.find((one) => one.rule === rule)?.title
        return (
          <Link key={rule} to="/rules/$ruleId" params={{ ruleId: rule }}>
            {title === undefined ? rule : pick(title)}
          </Link>
        )
      })}
    </Flex>
  )
}
