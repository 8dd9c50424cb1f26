import type { Role } from '@deskgraph/identity';
import type { Locale } from './domain/account';

export interface DemoPerson {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly locale: Locale;
  readonly customerId?: string;
}

const engineers: readonly string[] = [
  '陈晓东', 'Anna Schmidt', '刘洋', 'Peter Novak', '孙婷', '马强', 'Maria Rossi', '郭涛', '何静', 'James Wong', '林芳', '吴敏',
];

/** The people of the demo organisation (tools/demo/organisation.json): one of each role, and a team of engineers. */
export const demoPeople: readonly DemoPerson[] = [
  { username: 'front-line', name: '林晓雯', role: 'front-line', locale: 'zh' },
  { username: 'dispatcher', name: '周敏', role: 'dispatcher', locale: 'zh' },
  { username: 'engineer', name: '王磊', role: 'engineer', locale: 'zh' },
  { username: 'supervisor', name: '郑伟', role: 'supervisor', locale: 'zh' },
  { username: 'director', name: 'Helen Brooks', role: 'director', locale: 'en' },
  { username: 'knowledge-manager', name: '高洁', role: 'knowledge-manager', locale: 'zh' },
  { username: 'quality-reviewer', name: '马骏', role: 'quality-reviewer', locale: 'zh' },
  { username: 'analyst', name: 'Daniel Reed', role: 'analyst', locale: 'en' },
  { username: 'customer', name: '李明', role: 'customer', locale: 'zh', customerId: 'demo-customer-1' },
  { username: 'customer-2', name: 'Grace Turner', role: 'customer', locale: 'en', customerId: 'demo-customer-2' },
  { username: 'device', name: '一号产线边缘网关', role: 'device', locale: 'zh', customerId: 'demo-customer-1' },
  { username: 'administrator', name: '徐波', role: 'administrator', locale: 'zh' },
  ...engineers.map((name, index): DemoPerson => ({
    username: `engineer-${index + 1}`, name, role: 'engineer', locale: /^[a-z]/i.test(name) ? 'en' : 'zh',
  })),
];
