import { useMutation } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'

type Props<Values extends object> = {
  /** Prefix of the fields' ids, one of its kind on the page. */
  name: string
  /** The act; it stands on the last button: «登记任职», never «确定». */
  act: string
  initial?: Partial<Values>
  /** What follows, in fact and in law. */
  consequence: (values: Values) => ReactNode
  /** The line that will stand in the record. */
  record: (values: Values) => ReactNode
  send: (values: Values) => Promise<unknown>
  onCancel: () => void
  /** Names of the fields, for a refusal that points at one. */
  fields: Readonly<Record<string, string>>
  grave?: boolean
  children: ReactNode
}

/**
 * Fill in, look over, act: a form whose first button only shows what follows and what the record will say.
 * It unfolds where it stands; a refusal leaves what was typed. The caller closes it when `send` has succeeded.
 */
export function ActForm<Values extends object>(props: Props<Values>) {
  const { name, act, initial, consequence, record, send, onCancel, fields, grave = false, children } = props
  const [asked, setAsked] = useState<Values | null>(null)
  const sending = useMutation({ mutationFn: send })
  return (
    <Form<Values>
      name={name}
      layout="vertical"
      requiredMark="optional"
      scrollToFirstError
      className="zh-org-form"
      disabled={asked !== null}
      {...(initial ? { initialValues: initial } : {})}
      onFinish={setAsked}
    >
      <div inert={asked !== null}>{children}</div>
      {asked === null ? (
        <div className="zh-row">
          <Button type="primary" htmlType="submit">
            核对后{act}
          </Button>
          <Button onClick={onCancel}>不办了</Button>
        </div>
      ) : (
        <section className="zh-org-check" aria-label={`核对：${act}`}>
          <p>{consequence(asked)}</p>
          <p className="zh-note">将记入组织人事记录：</p>
          <blockquote className="zh-record">{record(asked)}</blockquote>
          <ProblemAlert error={sending.error} fields={fields} />
          <div className="zh-row">
            <Button
              disabled={sending.isPending}
              onClick={() => {
                sending.reset()
                setAsked(null)
              }}
            >
              返回修改
            </Button>
            <Button
              type="primary"
              danger={grave}
              disabled={false}
              loading={sending.isPending}
              onClick={() => sending.mutate(asked)}
            >
              {act}
            </Button>
          </div>
        </section>
      )}
    </Form>
  )
}
