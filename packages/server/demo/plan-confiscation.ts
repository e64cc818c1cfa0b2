import { pictureOf, type Script, type Story } from './case-plan.ts'
import { drawScan } from './draw-picture.ts'
import { inventName } from './invented-parties.ts'

const goodsOf = ({ scene }: Story) => {
  const [name, specification, quantity, condition] = scene.goods ?? ['物品', '单件', '1件', '完好']
  return { name, specification, quantity, condition }
}
/** What the goods of a scene are taken to be worth. */
const worthFen = 60_000

/** 没收非法财物, as the discretion proposes it. */
export function confiscationOf(story: Story) {
  if (!story.turns.confiscates) return { confiscation: null, confiscatedFen: null }
  const { name, specification, quantity } = goodsOf(story)
  return { confiscation: `没收${name}（${specification}）${quantity}`, confiscatedFen: worthFen }
}

type Handling = {
  readonly method: 'auction' | 'destroy' | 'handOver'
  readonly basis: string
  readonly course: string
  readonly receiver: string
  readonly proof: string
}
const sold: Handling = {
  method: 'auction',
  basis: '',
  course: '经清点、拍照后委托公共资源交易平台公开拍卖成交，价款已全部缴入国库。',
  receiver: '买受人（见拍卖成交确认书）',
  proof: '拍卖成交确认书和缴款凭证.png',
}
/** What is not sold: by the trade of the scene. */
const otherwise: Readonly<Record<string, Handling>> = {
  食品: {
    method: 'destroy',
    basis: '没有标签的食品不得销售，依法予以销毁',
    course: '在监督人员见证下清点、破碎，送生活垃圾焚烧处理，全程录像。',
    receiver: '生活垃圾焚烧发电厂',
    proof: '销毁记录.png',
  },
  活禽: {
    method: 'handOver',
    basis: '活禽不宜保管，按照国家关于罚没物品的规定移交有关主管机关处理',
    course: '清点后装笼，当日移交，双方在交接单上签字。',
    receiver: '农业农村部门',
    proof: '罚没物品交接单.png',
  },
}

/** 罚没物品处理: tools are sold, food is destroyed, what lives is handed over. */
export function planDisposal(script: Script): void {
  const { story, clock, random, act } = script
  clock.days(1, 6)
  const { proof, ...handling } = otherwise[story.scene.trade] ?? sold
  const proceedsFen = worthFen - random.between(1, 20) * 1000
  const supervisor = inventName(random)
  const disposedOn = clock.day()
  act(story.lead, 'disposeConfiscated', async ({ upload }) => ({
    ...handling,
    goods: [goodsOf(story)],
    proceedsFen: handling.method === 'auction' ? proceedsFen : null,
    disposedOn,
    supervisor,
    all: true,
    attachments: [await upload(proof, drawScan(pictureOf(story, 'disposal')))],
  }))
}
