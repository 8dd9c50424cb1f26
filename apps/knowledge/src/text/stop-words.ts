/** Words that say nothing about a subject. */
const words = `the a an of to in on at for is are was were be been it its this that these those and or but not no with by from as we i my our
your you he she they me us them can could cannot will would should do does did has have had there here when what which how why who please
hi hello thanks thank dear regards any all some if then than so just after before since again still now yet
的 了 是 在 我 我们 你 你们 他 她 它 请 请问 您 和 与 及 或 不 也 都 就 还 又 有 没 没有 一个 一下 这 那 这个 那个 吗 呢 吧 啊 把 被 给 对 从 到
上 下 里 中 为 以 等 要 会 能 可以 无法 不能 帮忙 麻烦 谢谢 您好 你好 怎么 什么 如何 一直 已经 现在 今天 昨天 进行 出现 后 前 时 很 太 再 让 去 来 个 次`;

const known: ReadonlySet<string> = new Set(words.split(/\s+/));

export const saysNothing = (word: string): boolean => known.has(word) || word.length === 1;

/** Of the list itself: a single character may still be part of a word. */
export const isStopWord = (word: string): boolean => known.has(word);
