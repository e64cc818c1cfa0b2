import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type NumberLease, numberLeases } from '@zhiheng/contract/number-leases'
import { App, Button } from 'antd'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { leasesQuery } from './queries.ts'

/** 交回; 收回 where it is somebody else's. It first says what becomes of the numbers that were not used. */
export function GiveBack({ lease }: { lease: NumberLease }) {
  const { leaseId, name, holder, mine, first, last, left } = lease
  const [asked, setAsked] = useState(false)
  const client = useQueryClient()
  const { message } = App.useApp()
  const act = mine ? '交回号段' : '收回号段'
  const giving = useMutation({
    mutationFn: () => call(numberLeases.giveBack, { params: { leaseId } }),
    onSuccess: (data) => {
      client.setQueryData(leasesQuery.queryKey, data)
      void message.success(left > 0 ? '号段已交回，未使用的号已作废' : '号段已交回')
    },
    // What stands on the page was older than what the server holds: used meanwhile, or given back from another device.
    onError: () => void client.invalidateQueries({ queryKey: leasesQuery.queryKey }),
  })
  if (!asked)
    return (
      <Button danger onClick={() => setAsked(true)} aria-label={mine ? act : `${act}：${holder}，${name}`}>
        {act}
      </Button>
    )
  return (
    <section className="zh-org-check zh-org-inline-check" aria-label={`核对：${act}`}>
      <p>
        {left > 0
          ? `未使用的 ${left} 个号作废，原因记为“号段交回未使用”，留在文号登记中，不再使用，也不能恢复。已经使用的号不受影响。`
          : '号段已经用完，没有号作废。'}
        {mine && '此后的当场处罚决定现场编取文号，直到再次领用。'}
      </p>
      <p className="zh-note">将记入组织人事记录：</p>
      <blockquote className="zh-record">
        交回号段“{name}”（{first}至{last}），未使用的{left}个号作废
      </blockquote>
      <ProblemAlert error={giving.error} />
      <div className="zh-row">
        <Button
          disabled={giving.isPending}
          onClick={() => {
            giving.reset()
            setAsked(false)
          }}
        >
          再看看
        </Button>
        <Button type="primary" danger loading={giving.isPending} onClick={() => giving.mutate()}>
          {act}
        </Button>
      </div>
    </section>
  )
}
