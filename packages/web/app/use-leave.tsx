import { App } from 'antd'
import { ProblemError } from '../api/call.ts'
import { useSignOut } from '../api/session.ts'

/** Signing out: nothing of a person stays on the device, and nothing unsent goes without having been asked about. */
export function useLeave(personId: string): () => void {
  const { modal, message } = App.useApp()
  const signOut = useSignOut()
  const complain = (error: unknown) =>
    void message.error(error instanceof ProblemError ? error.problem.message : '没有办成，请重试。')
  const leave = async () => {
    try {
      const { clearDevice } = await import('../outbox/leave.ts')
      await signOut.mutateAsync()
      await clearDevice(personId)
    } catch (error) {
      complain(error)
    }
  }
  const ask = async () => {
    const { unsentOf } = await import('../outbox/leave.ts')
    const unsent = await unsentOf(personId)
    if (unsent === 0) return leave()
    modal.confirm({
      title: `本机还有 ${unsent} 份内容没有上传`,
      content: '退出登录会把它们从本机删除，删除后无法找回。请先到“外勤—未上传”上传或者处理。',
      okText: '删除并退出登录',
      okButtonProps: { danger: true },
      cancelText: '先不退出',
      onOk: leave,
    })
  }
  return () => void ask().catch(complain)
}
