import type { ActionInput } from '@zhiheng/contract/cases/action-inputs'
import { FilesField } from '../cases/controls/FilesField.tsx'

type Attachment = ActionInput<'registerClue'>['attachments'][number]
type Props = { id?: string; value?: readonly Attachment[]; onChange?: (value: readonly Attachment[]) => void }

/** What came with a clue; on a phone the button opens the camera. */
export function ClueAttachments({ id = 'attachments', value = [], onChange = () => {} }: Props) {
  return (
    <FilesField
      id={id}
      value={value}
      onChange={onChange}
      accept="image/*,video/*,audio/*,application/pdf"
      choose="选择文件或者拍照"
      label="照片、材料"
    />
  )
}
