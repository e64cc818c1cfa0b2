import { useQuery } from '@tanstack/react-query'
import { neighbouringFinesRoute } from '@zhiheng/contract/cases/routes'
import { formatMoney } from '@zhiheng/law'
import { Button } from 'antd'
import { useState } from 'react'
import { call } from '../../../../api/call.ts'
import { EmptyState } from '../../../../parts/EmptyState.tsx'
import { Loaded } from '../../../../parts/Loaded.tsx'
import { useAct } from '../../act/act-context.ts'

/**
 * 同类案件: how decided cases of the same item in the city were fined. Asked on purpose, because every question across the
 * wall is on the record; amounts by tier and nothing else.
 */
export function NeighboursCard() {
  const { caseId } = useAct().given.view.state
  const [asked, setAsked] = useState(false)
  const query = useQuery({
    queryKey: ['neighbouring-fines', caseId],
    queryFn: () => call(neighbouringFinesRoute, { params: { caseId } }),
    enabled: asked,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  return (
    <section className="zh-item-card" aria-label="同类案件">
      <strong>同类案件</strong>
      <p className="zh-note">
        本市同一事项、同类当事人已作决定的案件，只列档次、件数和数额，供保持裁量一致参考，不是推荐的数额；查询留痕。
      </p>
      {asked ? (
        <Loaded
          query={query}
          rows={2}
          isEmpty={({ tiers }) => tiers.length === 0}
          empty={<EmptyState title="本市还没有同一事项的已决案件" small />}
        >
          {({ tiers }) => (
            <table className="zh-table">
              <thead>
                <tr>
                  <th scope="col">档次</th>
                  <th scope="col">件数</th>
                  <th scope="col">最低</th>
                  <th scope="col">中位</th>
                  <th scope="col">最高</th>
                </tr>
              </thead>
              <tbody>
                {tiers.map(({ tier, cases, leastFen, medianFen, mostFen }) => (
                  <tr key={tier ?? ''}>
                    <td data-label="档次">{tier ?? '未适用档次'}</td>
                    <td data-label="件数" className="zh-number">
                      {cases}
                    </td>
                    <td data-label="最低" className="zh-number">
                      {formatMoney(leastFen)}
                    </td>
                    <td data-label="中位" className="zh-number">
                      {formatMoney(medianFen)}
                    </td>
                    <td data-label="最高" className="zh-number">
                      {formatMoney(mostFen)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Loaded>
      ) : (
        <Button onClick={() => setAsked(true)}>查询本市同类案件的罚款</Button>
      )}
    </section>
  )
}
