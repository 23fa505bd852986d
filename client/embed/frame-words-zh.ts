import { ENTITY_KINDS } from "#contract/kinds.ts";
import { WORDS_ZH } from "#view/words-zh.ts";
import type { FrameWords } from "./frame-words.ts";

/** What a frame says in Chinese. */
export const FRAME_WORDS_ZH: FrameWords = {
  locale: "zh",
  drawing: "正在绘图……",
  unavailable: "此浏览器无法绘制图形，内容如下：",
  again: "再试一次",
  stale: "Neo4j 没有应答：这是之前保存的图。",
  wheel: "按住 Ctrl 并滚动即可缩放",
  data: "数据",
  sources: "来源",
  legend: "图例",
  fullscreen: "全屏",
  open: "在图谱浏览器中打开",
  close: "关闭",
  zoomIn: "放大",
  zoomOut: "缩小",
  fit: "适应画面",
  picture: "图谱的图",
  entities: "实体",
  links: "联系",
  entityColumns: ["名称", "类别", "数字", "联系数"],
  linkColumns: ["从", "联系", "到", "保留说法", "说法数"],
  hedged: "有保留",
  disputed: "有争议",
  leaveOut: "选择从图中略去的内容。",
  query: "这里显示一个查询的结果。由您启动才会运行，而且只读取数据。",
  runQuery: "运行查询",
  running: "正在询问图谱……",
  nothingDrawn: "结果里没有可以绘制的内容，可在图谱浏览器中以表格查看。",
  wholeStory: (address) => `如需打印整个故事的全部步骤，请打开 ${address}`,
  noSources: (why) => `现在无法列出来源：${why}`,
  counts: (shown, total, claims, sources, disputes) => [
    shown < total ? `${total} 个实体中的 ${shown} 个` : `${shown} 个实体`,
    `${claims} 条说法`,
    `${sources} 个来源`,
    `${disputes} 处争议`,
  ],
  asOf: (date) => `截至 ${dateZh(date)}`,
  kind: (kind) => (isKind(kind) ? WORDS_ZH.kind(kind) : kind),
  flow: WORDS_ZH.flow,
  views: WORDS_ZH,
};

/** "2025-09-25" as "2025年9月25日". */
function dateZh(iso: string): string {
  const [year = "", month, day] = iso.split("-");
  return `${year}年${month ? `${Number(month)}月` : ""}${day ? `${Number(day)}日` : ""}`;
}

function isKind(kind: string): kind is keyof typeof ENTITY_KINDS {
  return Object.hasOwn(ENTITY_KINDS, kind);
}
