import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { setup } from '@zhiheng/contract/setup'
import { Button, Result, Steps } from 'antd'
import { useState } from 'react'
import { Navigate, useNavigate } from 'react-router'
import { call } from '../../api/call.ts'
import { forgetEverything } from '../../api/session.ts'
import { FirstPaint } from '../../app/FirstPaint.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { AdministratorForm } from './AdministratorForm.tsx'
import { CityForm } from './CityForm.tsx'
import type { City, Corrections, LastStep } from './shapes.ts'
import { UnitsForm } from './UnitsForm.tsx'
import './setup.css'

const fields = {
  setupCode: '设置码',
  'city.code': '行政区划代码',
  'city.name': '城市名称',
  'administrator.loginName': '登录名',
  'administrator.password': '密码',
  loginName: '登录名',
}

/** 首次设置: city, units, first administrator. Shown once in the life of a production installation. */
export function SetupPage() {
  const state = useQuery({ queryKey: ['setup'], queryFn: () => call(setup.state) })
  const wizard = useWizard()
  if (wizard.mutation.isSuccess) return <Finished />
  if (state.error)
    return (
      <div className="zh-page zh-narrow">
        <ProblemAlert error={state.error} onRetry={() => void state.refetch()} />
      </div>
    )
  if (!state.data) return <FirstPaint />
  if (!state.data.needed) return <Navigate to="/sign-in" replace />
  return (
    <main className="zh-page zh-narrow zh-setup">
      <PageHeader title="首次设置" note="设置完成后，本页不再开放。" />
      <Steps
        className="zh-setup-steps"
        size="small"
        current={wizard.step}
        items={[{ title: '城市' }, { title: '单位' }, { title: '管理员' }]}
      />
      <section className="zh-card">
        {wizard.mutation.error && <ProblemAlert error={wizard.mutation.error} fields={fields} />}
        {wizard.step === 0 && <CityForm value={wizard.city} onNext={wizard.keepCity} />}
        {wizard.step === 1 && (
          <UnitsForm
            units={state.data.units}
            value={wizard.units}
            onNext={wizard.keepUnits}
            onBack={wizard.back}
          />
        )}
        {wizard.step === 2 && (
          <AdministratorForm busy={wizard.mutation.isPending} onFinish={wizard.finish} onBack={wizard.back} />
        )}
      </section>
    </main>
  )
}

function useWizard() {
  const [step, setStep] = useState(0)
  const [city, setCity] = useState<City | null>(null)
  const [units, setUnits] = useState<Corrections>({})
  const mutation = useMutation({
    mutationFn: ({ administrator, setupCode, from }: LastStep & { from: City }) =>
      call(setup.run, {
        body: {
          setupCode,
          city: { code: from.code.trim(), name: from.name.trim() },
          units: Object.entries(units).map(([code, correction]) => ({ code, ...correction })),
          administrator,
        },
      }),
  })
  return {
    step,
    city,
    units,
    mutation,
    keepCity: (given: City) => {
      setCity(given)
      setStep(1)
    },
    keepUnits: (given: Corrections) => {
      setUnits(given)
      setStep(2)
    },
    back: () => {
      mutation.reset()
      setStep((now) => now - 1)
    },
    finish: (given: LastStep) => {
      if (city) mutation.mutate({ ...given, from: city })
    },
  }
}

function Finished() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const open = async () => {
    await forgetEverything(client)
    navigate('/sign-in', { replace: true })
  }
  return (
    <main className="zh-page zh-narrow">
      <PageHeader title="首次设置" />
      <Result
        status="success"
        title="设置完成"
        subTitle="请用刚才的管理员账号登录，再为各单位的人员开立账号。"
        extra={
          <Button type="primary" onClick={() => void open()}>
            去登录
          </Button>
        }
      />
    </main>
  )
}
