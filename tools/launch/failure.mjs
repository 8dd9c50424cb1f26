/** Why the start was given up: one sentence with the remedy, in both languages. */
export class LaunchFailure extends Error {
  constructor(zh, en) {
    super(`${zh}\n${en}`);
    this.name = 'LaunchFailure';
  }
}

const unwritable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR']);

/** What the operating system said, in words a person can act on. */
export function explained(error, home) {
  if (error instanceof LaunchFailure) return error.message;
  const text = `${error?.message ?? error}\n${error?.stderr ?? ''}`;
  if (error?.code === 'ENOSPC' || /ENOSPC|no space left on device/i.test(text)) {
    return `磁盘已满：请在 ${home} 所在的磁盘上腾出空间后重试。\nThe disk is full: free space where ${home} lies, then start again.`;
  }
  if (unwritable.has(error?.code)) {
    return `无法写入 ${error.path ?? home}：请检查权限，或用 DESKGRAPH_HOME 指定其他文件夹。\nCannot write ${error.path ?? home}: check its permissions, or name another folder by DESKGRAPH_HOME.`;
  }
  return `启动失败：${error?.message ?? error}\nThe start failed: ${error?.message ?? error}`;
}
