import type { PartyKind } from './invented-parties.ts'

/**
 * One kind of violation as it happens in the streets of this city, for a real item of the catalogue. Slots:
 * {party} {place} {size} {day} {speaker}. `size` says how grave it is, from slight to serious; the fine follows it
 * within `yuan`, and within what the item allows the kind of party.
 */
export type Scene = {
  readonly item: string
  readonly cause: string
  readonly parties: readonly PartyKind[]
  readonly trade: string
  readonly sizes: readonly string[]
  readonly yuan: readonly [number, number]
  readonly warning?: true
  /** What the officers saw, in one or two sentences. */
  readonly seen: string
  readonly why: string
  readonly talk: readonly (readonly [question: string, answer: string])[]
  readonly demand: string
  readonly corrected: string
  /** What might be carried off before it is examined. */
  readonly goods?: readonly [name: string, specification: string, quantity: string, condition: string]
  readonly complaint: string
}

const streets: readonly Scene[] = [
  {
    item: 'CG-L003-012',
    cause: '擅自占用城市道路',
    parties: ['trader', 'company', 'person'],
    trade: '建材',
    sizes: ['四平方米', '七平方米', '十一平方米', '十六平方米', '二十二平方米', '三十四平方米'],
    yuan: [600, 15000],
    seen: '{place}门前人行道上堆放瓷砖、水泥和货架，经测量占用人行道{size}，现场不能提供占用城市道路的批准文件',
    why: '占用人行道{size}，行人须绕行机动车道',
    talk: [
      ['门前人行道上的物品是谁放的，什么时候放的？', '是我们放的，{day}开始放的，店里地方小，到货后放不下。'],
      ['占用人行道办理过批准手续吗？', '没有办过，不知道要办。'],
      ['一共占了多大地方？', '你们量过，{size}，我没有意见。'],
    ],
    demand: '立即清理占用人行道的物品，恢复道路原状，今后不得擅自占用城市道路',
    corrected: '占用人行道的物品已全部清理，路面恢复原状',
    goods: ['货架', '1.2米×0.5米', '6个', '完好'],
    complaint: '市民反映{place}门口长期在人行道上堆货，行人无法通行，希望尽快处理',
  },
  {
    item: 'CG-L003-008',
    cause: '挖掘城市道路后不及时清理现场',
    parties: ['company'],
    trade: '市政工程',
    sizes: ['六平方米', '十二平方米', '二十平方米', '三十五平方米'],
    yuan: [2000, 15000],
    seen: '{place}段管线施工已经完工，沟槽回填后剩余土方和破碎沥青块堆放在非机动车道上，占用路面{size}，没有清运',
    why: '施工完成后土方占用非机动车道{size}，影响通行',
    talk: [
      ['该处挖掘工程由谁施工？', '由我公司施工，有挖掘许可，{day}回填结束。'],
      ['为什么没有及时清理现场？', '运输车辆没有安排好，拖了几天。'],
      ['许可上对清理现场是怎样要求的？', '完工后应当立即清理，这一点我们没有做到。'],
    ],
    demand: '立即清运剩余土方和破碎沥青块，恢复路面整洁',
    corrected: '剩余土方已清运，路面已冲洗',
    complaint: '市民反映{place}挖路以后泥土一直没有拉走，骑车经过容易滑倒',
  },
  {
    item: 'CG-L003-007',
    cause: '未在城市道路施工现场设置明显标志和安全防围设施',
    parties: ['company'],
    trade: '管道工程',
    sizes: ['一处', '两处', '三处', '四处'],
    yuan: [2000, 16000],
    seen: '{place}路段正在开挖沟槽，施工现场{size}开口没有设置围挡和警示标志，夜间没有警示灯',
    why: '施工开口{size}没有防围设施，存在行人跌落的危险',
    talk: [
      ['现场的安全防围由谁负责？', '由我公司项目部负责，围挡前一天被移到另一段去了。'],
      ['{size}开口没有围挡，你是否知道？', '检查时才知道，现场管理有疏漏。'],
    ],
    demand: '立即按规定设置围挡、警示标志和夜间警示灯',
    corrected: '施工开口已设置连续围挡、警示标志和警示灯',
    complaint: '市民反映{place}挖沟没有围起来，晚上看不见，老人孩子经过很危险',
  },
  {
    item: 'CG-L003-006',
    cause: '未对城市道路上管线检查井井盖的缺损及时补缺',
    parties: ['company'],
    trade: '通信管道',
    sizes: ['一处', '两处', '三处'],
    yuan: [1000, 9000],
    seen: '{place}慢车道上通信管线检查井井盖破损{size}，井口临时用木板遮盖，产权单位接到通知后没有及时更换',
    why: '井盖缺损{size}，接到通知后仍未及时补缺',
    talk: [
      ['该检查井由哪家单位负责养护？', '由我公司负责，井盖上有我公司的标识。'],
      ['接到补缺通知后为什么没有更换？', '备件没有到，先用木板盖住，准备过几天换。'],
    ],
    demand: '立即更换破损井盖，并对责任路段井盖全面排查',
    corrected: '破损井盖已全部更换，井框平整',
    complaint: '市民反映{place}路上的井盖坏了，用木板盖着，车子压上去很响',
  },
  {
    item: 'CG-L003-017',
    cause: '擅自在路灯设施上设置广告牌',
    parties: ['company', 'trader'],
    trade: '广告',
    sizes: ['六块', '十二块', '二十块', '三十六块'],
    yuan: [1000, 12000],
    seen: '{place}沿线路灯杆上用铁丝捆绑悬挂商业广告牌{size}，没有经过批准',
    why: '在路灯杆上悬挂广告牌{size}，部分捆绑松动',
    talk: [
      ['路灯杆上的广告牌是谁挂的？', '是我们安排工人{day}挂上去的，为客户开业做宣传。'],
      ['是否经过批准？', '没有，想着只挂几天。'],
    ],
    demand: '三日内拆除悬挂在路灯设施上的全部广告牌',
    corrected: '悬挂的广告牌已全部拆除，灯杆无残留捆绑物',
    complaint: '市民反映{place}路灯杆上挂满广告，有的快掉下来了',
  },
]

const waste: readonly Scene[] = [
  {
    item: 'CG-R001-013',
    cause: '随意倾倒建筑垃圾',
    parties: ['company'],
    trade: '装饰工程',
    sizes: ['两立方米', '四立方米', '七立方米', '十立方米'],
    yuan: [5000, 15000],
    seen: '{place}旁空地上倾倒有拆除的墙砖、石膏板等装修垃圾约{size}，运输车辆车主指认为当事人安排倾倒',
    why: '在空地倾倒建筑垃圾约{size}，没有送往指定的消纳场所',
    talk: [
      ['空地上的装修垃圾从哪里来？', '是我公司施工的店铺拆下来的，{day}拉过去倒的。'],
      ['为什么不送到消纳场？', '消纳场路远，图省事。'],
      ['倾倒了多少？', '一车，大约{size}。'],
    ],
    demand: '五日内将倾倒的建筑垃圾清运至核准的消纳场所，恢复场地原状',
    corrected: '倾倒的建筑垃圾已清运，当事人提交了消纳场接收单',
    goods: ['自卸三轮车', '时风牌', '1辆', '可行驶'],
    complaint: '市民反映{place}旁边夜里有人偷倒装修垃圾，堆得越来越高',
  },
  {
    item: 'CG-R001-001',
    cause: '将建筑垃圾混入生活垃圾',
    parties: ['company', 'person'],
    trade: '物业服务',
    sizes: ['三袋', '八袋', '半箱', '一整箱'],
    yuan: [100, 2600],
    seen: '{place}生活垃圾收集点的收集箱内混有砖块、石膏等建筑垃圾{size}，监控显示由当事人投放',
    why: '将建筑垃圾{size}混入生活垃圾收集箱',
    talk: [
      ['收集箱里的砖块是谁放进去的？', '是我们放的，装修剩下的，没有分开。'],
      ['是否知道建筑垃圾应当单独堆放？', '知道一点，没有当回事。'],
    ],
    demand: '立即将建筑垃圾分拣清出，送至建筑垃圾堆放点',
    corrected: '混入的建筑垃圾已分拣清出，送至指定堆放点',
    complaint: '市民反映{place}垃圾箱里全是砖头石膏，环卫车没法收',
  },
  {
    item: 'CG-R001-007',
    cause: '运输建筑垃圾沿途遗撒',
    parties: ['company'],
    trade: '渣土运输',
    sizes: ['三十米', '八十米', '一百五十米', '二百米'],
    yuan: [5000, 17000],
    seen: '重型自卸货车由工地驶出后沿{place}一线行驶，车厢后挡板未关严，沿途遗撒渣土，污染路面长{size}',
    why: '遗撒渣土污染路面长{size}',
    talk: [
      ['遗撒渣土的车辆是你公司的吗？', '是的，当天由我公司承运。'],
      ['为什么会遗撒？', '后挡板的锁扣坏了，驾驶员没有检查就出场了。'],
    ],
    demand: '立即清扫被污染的路面，检修车辆密闭装置后方可上路',
    corrected: '路面已清扫冲洗，车辆密闭装置已修复',
    complaint: '市民反映渣土车在{place}漏了一路泥土，电动车打滑',
  },
  {
    item: 'CG-R001-010',
    cause: '运输建筑垃圾的单位未经核准擅自处置建筑垃圾',
    parties: ['company'],
    trade: '运输',
    sizes: ['三车次', '六车次', '十车次', '十五车次'],
    yuan: [5000, 18000],
    seen: '{place}工地正在外运渣土，承运车辆没有城市建筑垃圾处置核准文件，现场台账记载已经外运{size}',
    why: '没有核准文件即外运建筑垃圾{size}',
    talk: [
      ['外运渣土办理核准手续了吗？', '正在申请，还没有批下来，工地催得急就先运了。'],
      ['一共运了多少？', '台账上记的是{size}，属实。'],
    ],
    demand: '立即停止外运，依法取得核准后方可处置建筑垃圾',
    corrected: '已停止外运，并取得建筑垃圾处置核准文件',
    complaint: '市民反映{place}工地半夜往外拉土，车子没有准运证',
  },
]

const quietAndClean: readonly Scene[] = [
  {
    item: 'CG-R006-004',
    cause: '擅自在城市照明设施上张贴宣传品',
    parties: ['trader', 'company'],
    trade: '家政服务',
    sizes: ['二十张', '五十张', '八十张', '一百二十张'],
    yuan: [300, 6000],
    seen: '{place}沿线路灯杆、配电箱上张贴招聘和开锁类宣传单{size}，宣传单上留有当事人的电话',
    why: '在照明设施上张贴宣传单{size}',
    talk: [
      ['路灯杆上的宣传单是谁贴的？', '是我们找人贴的，{day}贴的。'],
      ['贴了多少？', '大约{size}。'],
    ],
    demand: '两日内清除张贴的全部宣传品，恢复设施原貌',
    corrected: '张贴的宣传品已全部清除',
    complaint: '市民反映{place}路灯杆上贴满小广告',
  },
  {
    item: 'CG-L047-042',
    cause: '在禁止的区域内露天烧烤食品',
    parties: ['trader', 'person'],
    trade: '烧烤',
    sizes: ['一组烤炉', '两组烤炉', '三组烤炉'],
    yuan: [800, 6000],
    seen: '{place}门前在政府公布的禁止露天烧烤区域内摆放{size}烤制食品，油烟直接排放',
    why: '在禁止区域内使用{size}露天烧烤',
    talk: [
      ['门前的烤炉是谁在使用？', '是我店里的，晚上客人多，屋里坐不下。'],
      ['是否知道这里禁止露天烧烤？', '社区发过通知，知道。'],
    ],
    demand: '立即停止露天烧烤，将烤炉移入室内并使用油烟净化设施',
    corrected: '烤炉已移入室内，店外没有烧烤行为',
    goods: ['烧烤炉', '1.5米', '1组', '有使用痕迹'],
    complaint: '市民反映{place}每天晚上在路边烧烤，油烟飘进居民家里',
  },
  {
    item: 'CG-L047-031',
    cause: '运输砂石未采取密闭措施',
    parties: ['company', 'person'],
    trade: '物流',
    sizes: ['约五吨', '约十吨', '约十八吨', '约二十五吨'],
    yuan: [2000, 9000],
    seen: '货车装载砂石{size}行经{place}，车厢没有苫盖，行驶中有砂石散落',
    why: '装载砂石{size}没有密闭',
    talk: [
      ['车上装的是什么，有多少？', '黄沙，{size}，从码头拉到搅拌站。'],
      ['为什么没有苫盖？', '路程近，没有盖。'],
    ],
    demand: '立即对车厢采取密闭措施后方可行驶，并清扫散落的砂石',
    corrected: '车辆已加装密闭顶盖，散落砂石已清扫',
    complaint: '市民反映{place}经常有拉沙的车不盖篷布，尘土很大',
  },
  {
    item: 'CG-L046-026',
    cause: '在限定时间外进行室内装修活动造成噪声污染',
    parties: ['person'],
    trade: '装饰工程',
    sizes: ['一次', '两次', '三次'],
    yuan: [200, 900],
    warning: true,
    seen: '{place}室内装修在晚间八时后仍使用电钻作业，楼上住户投诉，检查时作业仍在进行，当月累计{size}',
    why: '在限定的作业时间外装修{size}，影响居民休息',
    talk: [
      ['晚上八点以后还在施工吗？', '工期紧，多干了一会儿。'],
      ['物业告知过作业时间吗？', '进场时签过告知书，写的是早八点到晚六点。'],
    ],
    demand: '立即停止在限定时间外的装修作业',
    corrected: '经回访，没有再发生限定时间外的装修作业',
    complaint: '市民反映{place}晚上还在装修打钻，孩子没法写作业',
  },
]

const housing: readonly Scene[] = [
  {
    item: 'ZJ-L005-003',
    cause: '未取得排水许可证向城镇排水设施排放污水',
    parties: ['trader', 'company'],
    trade: '餐饮',
    sizes: ['每日约两吨', '每日约五吨', '每日约八吨', '每日约十五吨'],
    yuan: [2000, 18000],
    seen: '{place}店内后厨废水{size}经暗管接入市政污水井，没有设置隔油池，不能提供污水排入排水管网许可证',
    why: '没有取得许可即向市政管网排放污水，{size}',
    talk: [
      ['后厨废水排到哪里？', '接到路边的污水井，装修时施工队接的。'],
      ['办理排水许可证了吗？', '没有，以为有营业执照就可以。'],
    ],
    demand: '十日内设置隔油设施并依法办理污水排入排水管网许可证',
    corrected: '隔油池已建成，排水许可证已经核发',
    complaint: '市民反映{place}饭店的油水往下水道里倒，井口经常冒溢',
  },
  {
    item: 'ZJ-L004-025',
    cause: '擅自移动燃气设施安全警示标志',
    parties: ['company', 'person'],
    trade: '园林绿化',
    sizes: ['一处', '两处', '三处'],
    yuan: [500, 3500],
    seen: '{place}绿化带内燃气管道安全警示桩{size}被拔出放在一旁，管道上方正在栽植树木',
    why: '擅自移动燃气警示桩{size}，给管道保护造成隐患',
    talk: [
      ['警示桩是谁拔出来的？', '是我们栽树时挪开的，准备栽好再放回去。'],
      ['是否告知过燃气企业？', '没有。'],
    ],
    demand: '立即会同燃气企业恢复警示标志，停止在管道上方栽植深根植物',
    corrected: '警示标志已恢复原位，燃气企业验收合格',
    complaint: '燃气企业反映{place}管道警示桩被人拔掉',
  },
  {
    item: 'ZJ-L004-010',
    cause: '为非自有气瓶充装燃气',
    parties: ['company'],
    trade: '燃气',
    sizes: ['三只', '六只', '九只'],
    yuan: [2000, 9500],
    seen: '{place}充装站充装台上有非自有产权气瓶{size}正在充装，气瓶没有该站的产权标识',
    why: '为非自有气瓶{size}充装燃气',
    talk: [
      ['充装台上没有标识的气瓶是谁的？', '是几个老客户自己带来的。'],
      ['为什么给非自有气瓶充装？', '客户着急用，值班人员没有拒绝。'],
    ],
    demand: '立即停止为非自有气瓶充装，建立气瓶产权核对制度',
    corrected: '已建立气瓶扫码核对制度，抽查未发现非自有气瓶充装',
    goods: ['液化石油气钢瓶', '15公斤', '6只', '瓶体完好'],
    complaint: '市民反映{place}充装站什么瓶子都给充',
  },
]

const transport: readonly Scene[] = [
  {
    item: 'JT-L105-016',
    cause: '车辆装载物遗洒造成公路路面污染',
    parties: ['company', 'person'],
    trade: '物流',
    sizes: ['五十米', '一百二十米', '二百米', '三百米'],
    yuan: [500, 4500],
    seen: '货车行经公路{place}段时装载的煤渣遗洒，污染路面长{size}',
    why: '装载物遗洒污染公路路面长{size}',
    talk: [
      ['遗洒的货物是什么？', '煤渣，车厢左侧挡板有缝。'],
      ['发现遗洒后怎么处理的？', '没有注意到，是你们拦下才知道的。'],
    ],
    demand: '立即清理被污染的路面，修复车厢后方可行驶',
    corrected: '路面已清理，车厢挡板已修复',
    complaint: '市民反映公路{place}段洒了一路煤渣',
  },
  {
    item: 'JT-L106-008',
    cause: '从事机动车维修经营业务未按规定备案',
    parties: ['trader', 'company'],
    trade: '汽车维修',
    sizes: ['一个月', '三个月', '半年'],
    yuan: [3000, 8000],
    seen: '{place}店内正在维修小型汽车，工位两个，店主承认经营{size}，没有办理机动车维修经营备案',
    why: '未经备案从事机动车维修经营{size}',
    talk: [
      ['什么时候开始经营汽车维修？', '营业执照办好就开始了，有{size}。'],
      ['办理备案了吗？', '没有，不清楚要备案。'],
    ],
    demand: '十日内依法办理机动车维修经营备案，逾期不改正的停止经营',
    corrected: '已办理机动车维修经营备案',
    complaint: '市民反映{place}修车店没有手续，废机油乱倒',
  },
  {
    item: 'JT-L106-015',
    cause: '货运经营者不按规定维护和检测运输车辆',
    parties: ['company'],
    trade: '货运',
    sizes: ['一辆', '两辆', '三辆', '五辆'],
    yuan: [1000, 4500],
    seen: '检查{place}停车场内当事人的货运车辆和技术档案，{size}货车超过规定期限没有进行综合性能检测',
    why: '货车{size}没有按期检测',
    talk: [
      ['这些车辆最近一次检测是什么时候？', '去年做的，今年的到期后没有及时去。'],
      ['车辆还在营运吗？', '在跑，这两个月活多。'],
    ],
    demand: '立即停用未经检测的车辆，检测合格后方可营运',
    corrected: '车辆已检测合格，档案已更新',
    complaint: '上级交办的货运安全检查线索，涉及{place}停车场的货运企业',
  },
  {
    item: 'JT-L106-016',
    cause: '擅自改装已取得车辆营运证的车辆',
    parties: ['company', 'person'],
    trade: '运输',
    sizes: ['栏板加高二十厘米', '栏板加高四十厘米', '加装副油箱一只'],
    yuan: [5000, 12000],
    seen: '在{place}检查发现营运货车{size}，与车辆登记的技术参数不符，没有变更手续',
    why: '营运货车{size}，与登记不符',
    talk: [
      ['车辆做过哪些改动？', '{size}，是买来以后在路边店改的。'],
      ['改装经过批准吗？', '没有。'],
    ],
    demand: '七日内将车辆恢复原状，经检测合格后方可营运',
    corrected: '车辆已恢复原状，检测结果合格',
    complaint: '路面检查移送的车辆改装线索，发现地点为{place}',
  },
]

const market: readonly Scene[] = [
  {
    item: 'SJ-L205-001',
    cause: '无照经营',
    parties: ['person'],
    trade: '小吃',
    sizes: ['半个月', '一个月', '两个月', '三个月'],
    yuan: [300, 4500],
    seen: '{place}房屋内摆放桌椅、炊具和待售食品，当事人正在对外营业，不能出示营业执照，自述经营{size}',
    why: '没有取得营业执照从事经营活动{size}',
    talk: [
      ['在这里经营多长时间了？', '有{size}，先试试生意怎么样。'],
      ['办理营业执照了吗？', '还没有办。'],
    ],
    demand: '十五日内依法办理营业执照，办理前停止经营活动',
    corrected: '已依法取得营业执照',
    goods: ['电饼铛', '40厘米', '2台', '可正常使用'],
    complaint: '市民反映{place}有一家店没有执照就营业',
  },
  {
    item: 'SJ-L218-032',
    cause: '不按照规定的内容和方式明码标价',
    parties: ['trader', 'company'],
    trade: '海鲜',
    sizes: ['五种', '十二种', '二十种', '三十种'],
    yuan: [300, 4200],
    seen: '{place}店内待售商品{size}没有标示品名、计价单位和价格，仅由店员口头报价',
    why: '商品{size}没有明码标价',
    talk: [
      ['这些商品的价格标示在哪里？', '写在本子上，客人问了再报。'],
      ['是否知道应当明码标价？', '知道，价格天天变，就没有写。'],
    ],
    demand: '立即对全部商品按规定明码标价',
    corrected: '全部商品已按规定标示品名、计价单位和价格',
    complaint: '消费者反映{place}店里东西不标价，结账时和说的不一样',
  },
  {
    item: 'SJ-L206-007',
    cause: '未将营业执照置于经营场所醒目位置',
    parties: ['trader', 'company'],
    trade: '百货',
    sizes: ['一次提醒后', '两次提醒后', '三次提醒后'],
    yuan: [200, 3000],
    seen: '{place}经营场所内没有悬挂营业执照，当事人从抽屉中取出执照，经{size}仍未改正',
    why: '没有将营业执照置于醒目位置，{size}仍未改正',
    talk: [
      ['营业执照为什么没有悬挂？', '装修时取下来，放在抽屉里了。'],
      ['之前是否提醒过？', '提醒过，一直没顾上。'],
    ],
    demand: '立即将营业执照置于经营场所醒目位置',
    corrected: '营业执照已悬挂在收银台上方醒目位置',
    complaint: '消费者反映{place}店里看不到营业执照',
  },
  {
    item: 'SJ-L208-002',
    cause: '诱导消费者超量点餐造成明显浪费',
    parties: ['company', 'trader'],
    trade: '餐饮',
    sizes: ['两桌', '四桌', '六桌'],
    yuan: [1000, 6000],
    warning: true,
    seen: '{place}店内设置最低消费并推介大份菜品，检查时{size}结束用餐后剩余菜品超过一半，没有提供小份菜和打包提示',
    why: '设置最低消费诱导超量点餐，{size}明显浪费',
    talk: [
      ['店里是否有最低消费？', '包间有，每桌定了数。'],
      ['是否提示客人适量点餐？', '没有，服务员有推荐任务。'],
    ],
    demand: '立即取消最低消费，提供小份菜并提示适量点餐',
    corrected: '已取消最低消费，菜单增设小份菜，桌面有节约提示',
    complaint: '消费者反映{place}饭店逼着多点菜',
  },
]

/** Who meets which: by the line of the unit; a town meets what was handed to towns. */
export const scenesOf: Readonly<Record<string, readonly Scene[]>> = {
  CG: [...streets, ...waste, ...quietAndClean],
  ZJ: housing,
  JT: transport,
  SJ: market,
  town: [
    ...streets,
    ...waste,
    ...quietAndClean,
    ...market.filter(({ item }) => item === 'SJ-L205-001'),
    ...housing.filter(({ item }) => item === 'ZJ-L004-025'),
  ],
}
export const allScenes: readonly Scene[] = [
  ...new Set([...streets, ...waste, ...quietAndClean, ...housing, ...transport, ...market]),
]
