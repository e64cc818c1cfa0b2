import { useQueryClient } from '@tanstack/react-query'
import { organisation, type PersonView } from '@zhiheng/contract/organisation'
import { cite, penaltyLaw } from '@zhiheng/law'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { Citation } from '../../parts/Citation.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ActForm } from './ActForm.tsx'
import { refresh } from './queries.ts'

type Sent = (number: string | null, said: string) => Promise<void>

function useSend(personId: string, onDone: () => void): Sent {
  const client = useQueryClient()
  const { message } = App.useApp()
  return async (number, said) => {
    await call(organisation.registerQualification, { params: { personId }, body: { number } })
    await refresh(client)
    void message.success(said)
    onDone()
  }
}

function RegisterForm({ person, onDone }: { person: PersonView; onDone: () => void }) {
  const send = useSend(person.personId, onDone)
  return (
    <ActForm<{ number: string }>
      name="qualification"
      act="登记法律职业资格"
      {...(person.legalQualification ? { initial: { number: person.legalQualification } } : {})}
      fields={{ number: '证书编号' }}
      consequence={() => `登记后，${person.name}在法制审核岗位上可以出具法制审核意见。`}
      record={({ number }) => `登记法律职业资格证书${number.trim()}`}
      send={({ number }) => send(number.trim(), '法律职业资格已登记')}
      onCancel={onDone}
    >
      <Form.Item
        name="number"
        label="证书编号"
        extra="照证书原件填写，如 A20183207000001。"
        rules={[
          { required: true, message: '请填写证书编号' },
          {
            transform: (value: string) => value.trim(),
            pattern: /^[A-Za-z0-9]{8,24}$/,
            message: '应为八至二十四位字母、数字',
          },
        ]}
      >
        <Input maxLength={24} autoComplete="off" />
      </Form.Item>
    </ActForm>
  )
}

function TakeOffForm({ person, onDone }: { person: PersonView; onDone: () => void }) {
  const send = useSend(person.personId, onDone)
  return (
    <ActForm<object>
      name="qualification-off"
      act="注销登记"
      grave
      fields={{}}
      consequence={() =>
        `注销后，${person.name}不能再出具法制审核意见；此前已出具的意见不受影响。证书本身由司法行政机关管理，与此无关。`
      }
      record={() => `注销法律职业资格登记${person.legalQualification ?? ''}`}
      send={() => send(null, '登记已注销')}
      onCancel={onDone}
    >
      <p>证书编号登记有误，或者证书已被撤销、吊销的，注销登记。</p>
    </ActForm>
  )
}

/** 国家统一法律职业资格: without it on record nobody gives a legal review (《行政处罚法》第五十八条第二款). */
export function QualificationCard({ person, mayManage }: { person: PersonView; mayManage: boolean }) {
  const [doing, setDoing] = useState<'register' | 'takeOff' | null>(null)
  const stop = () => setDoing(null)
  const number = person.legalQualification
  const reviews = person.posts.some((post) => post.standing !== 'ended' && post.roles.includes('R4'))
  return (
    <section className="zh-card" aria-labelledby="person-qualification">
      <h2 id="person-qualification">法律职业资格</h2>
      {number ? (
        <p>
          证书编号 <strong className="zh-number">{number}</strong>
        </p>
      ) : (
        doing !== 'register' && (
          <EmptyState
            small
            title="没有登记法律职业资格"
            hint={
              reviews
                ? '任法制审核员而没有登记的，不能出具法制审核意见，案件停在法制审核环节。'
                : '从事法制审核的人员须登记；其他人员不必。'
            }
          />
        )
      )}
      <p className="zh-note">
        依据 <Citation text={cite(penaltyLaw(58, { paragraph: 2 }))} />
      </p>
      {doing === 'register' && <RegisterForm person={person} onDone={stop} />}
      {doing === 'takeOff' && <TakeOffForm person={person} onDone={stop} />}
      {mayManage && doing === null && (
        <div className="zh-row">
          <Button onClick={() => setDoing('register')}>{number ? '更正编号' : '登记法律职业资格'}</Button>
          {number && (
            <Button danger onClick={() => setDoing('takeOff')}>
              注销登记
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
