import { type DeviceFactsActionName, deviceTellingWays } from '@zhiheng/law'
import Type, { type TSchema } from 'typebox'
import { Attachments, Id, Instant, keys, Line, LooseText, literals, Text } from './input-parts.ts'

const Records = Type.Array(Id, { minItems: 1, maxItems: 100, description: '监控设备的记录' })

/** What a person fills in when the party is told of a device's record, and when it answers (第四十一条第三款). */
export const deviceInputs = {
  tellDeviceFacts: Type.Object({
    evidenceIds: Records,
    toldAt: Instant,
    way: literals(keys(deviceTellingWays)),
    receivedBy: Line,
    facts: Text,
    lookUp: Text,
    rightsTold: Type.Boolean(),
    attachments: Attachments,
  }),
  recordDeviceAnswer: Type.Object({
    evidenceIds: Records,
    receivedAt: Instant,
    lookedUp: Type.Boolean(),
    statement: LooseText,
    review: LooseText,
    adopted: Type.Boolean(),
    attachments: Attachments,
  }),
} satisfies Record<DeviceFactsActionName, TSchema>
