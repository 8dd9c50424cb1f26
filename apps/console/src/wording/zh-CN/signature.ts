export const signature = {
  name: '签字人姓名',
  namePlaceholder: '请输入姓名',
  paper: '可在此处手写签名',
  drawn: '已手写签名',
  clear: '重签',
  hint: '用手指、触控笔或鼠标手写；无法手写时，输入姓名即视为签字。',
} as const;
