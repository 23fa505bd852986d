import type { LensId } from "#contract/endpoints.ts";
import type { EntityKind, Flow } from "#contract/kinds.ts";
import type { ViewWords } from "./localised.ts";

const LENSES: Readonly<Record<LensId, readonly [title: string, answers: string]>> = {
  "all-three": ["三条腿俱全", "按我们的评审，哪些公司同时具备现金牛、数据和云？"],
  "believed-on": ["某一天人们相信什么", "到某一天为止，关于一家公司有过哪些说法？当时最新的数字是什么？"],
  "capex-race": ["资本开支竞赛", "谁花了多少钱，钱从哪里来，用在哪里？"],
  chain: ["一条腿如何供养另一条", "现金如何变成资本开支、芯片、云和模型？数据与算力又供养什么？"],
  chips: ["用谁的芯片", "谁靠谁的芯片运行，谁自己造，谁感到短缺？"],
  "circular-money": ["循环的钱", "一家公司投给另一家的钱，在哪里又以订单的形式回来？"],
  "cloud-ranking": ["云的排名", "各个云市场里谁占多少，每朵云收入多少？"],
  disputes: ["来源之间的分歧", "哪些事物和联系所依据的说法，被别的说法反驳、细化、更新或以不同口径衡量？"],
  divergence: ["股价与转向人工智能", "一年里股价怎么走，资本开支怎么增长，两者是否如文章所说同步？"],
  drivers: ["股价由什么推动", "据说哪些进展推高了股价，又有什么相反的理由？"],
  ecosystem: ["一家公司的生态", "哪些业务、计划、产品和伙伴属于一家公司？"],
  everything: ["全部", "图谱里有什么，它们如何相连？"],
  formula: ["现金牛 + 数据 + 云", "公式的每条腿由什么来满足，哪些计划挂在上面？"],
  hyperscalers: ["借来的剧本", "阿里巴巴照着谁的剧本走？美国大公司又如何满足公式？"],
  investments: ["谁投资了谁", "哪些公司向哪些公司投钱、拥有它们或正在收购它们？"],
  "leads-without": ["没有腿却领先", "谁在人工智能上领先，或被别人当作基础，却几乎没有公式里的一条腿？"],
  market: ["价格、指数与分化", "股票和指数怎么走，谁领先，谁落后，据说原因是什么？"],
  "single-source": ["只有一个来源", "一家公司周围哪些联系只有单一来源，哪些只有那篇文章说过？"],
  stale: ["变旧的数字", "哪些事物的最新数字已经旧了，应当重新查证？"],
  verdict: ["判断的证据", "我们对一家公司和一条腿的判断依据什么，又有什么反证？"],
};

const KINDS: Readonly<Record<EntityKind, string>> = {
  ...{ thesis: "公式", leg: "公式的腿", company: "公司", business: "业务", initiative: "计划" },
  ...{ product: "产品或模型", market: "市场", event: "事件", concept: "概念", place: "地点" },
};

const FLOWS: Readonly<Record<Flow, string>> = { money: "资金", data: "数据", computing: "算力", none: "其他" };

/** By the type of the relationship; the subject stands in front and the object behind. */
const LINKS: Readonly<Record<string, string>> = {
  ...{ FUNDS: "出资支持", INVESTED_IN: "投资了", BUYS_FROM: "采购自", ISSUED: "发行了", ACQUIRES: "收购" },
  ...{ FEEDS: "供养", HOLDS: "持有", ESSENTIAL_FOR: "不可或缺于", RUNS_ON: "运行于", ENABLES: "使之成为可能" },
  ...{ COMBINES: "结合了", APPLIED_IN: "应用于", RUNS: "开展", HAS_UNIT: "设有业务", OWNS: "拥有", MAKES: "制造" },
  ...{ MADE_IN: "产于", DELIVERS: "提供", BUILDS: "建造", EXPANDS: "扩大", PART_OF: "属于", IS_ONE_OF: "是其中之一" },
  ...{ PARTNERS_WITH: "合作于", PURSUES: "追求", PURSUES_LESS: "较少追求", SHOWS_IN: "体现于" },
  ...{ EXTENDS_TO: "延伸到", FITS_INTO: "融入", USED_FOR: "用于", HANDLES: "处理", PIONEERED_IN: "率先于" },
  ...{ PUBLISHED: "发表了", CONCERNS: "关乎", LISTED_ON: "上市于", LISTED_AS: "股票为", LOCATED_IN: "位于" },
  ...{ GAUGES: "衡量", REQUIRES: "需要", FULFILS: "满足", FOLLOWS: "仿照", DRIVES: "推动", PUSHES_UP: "推高" },
  ...{ PUSHES_DOWN: "压低", MOVES: "影响", PRECEDES: "先于", CREATES: "创造", YIELDS: "带来", STRENGTHENS: "加强" },
  ...{ REDUCES: "减少", ADDRESSES: "应对", SUFFERS_FROM: "受累于", RAISES_STAKES_OF: "抬高赌注" },
  ...{ EXPLAINS: "解释", RANKED_WITH: "并列于", LEADS_IN: "领先者之一于", RANKS_BELOW: "排名低于", LEADS: "领先" },
  ...{ LAGS: "落后于", CONTRASTS_WITH: "相反于", TRADES_BELOW: "折价于", HAS_SHARE_OF: "占有份额于" },
  ...{ MEETS: "符合", PASSES: "通过评审", PARTLY_PASSES: "部分通过评审" },
};

/** What a view says of itself in Chinese. */
export const WORDS_ZH: ViewWords = {
  lens: (id) => LENSES[id],
  kind: (kind) => KINDS[kind],
  flow: (flow) => FLOWS[flow],
  link: (type) => LINKS[type],
};
