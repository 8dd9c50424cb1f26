import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LaunchFailure } from './failure.mjs';

export const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const help = `npm start -- [--reset] [--no-demo]

  --reset      删除全部数据后重新开始 / throw the data away and begin anew
  --no-demo    不加载演示数据 / start without the demo organisation

  DESKGRAPH_HOME    状态文件夹 / state folder (default .deskgraph)
  DESKGRAPH_PORT    网关端口，其余端口依次递增 / port of the gateway, the others follow (default 4000)
  DATABASE_URL, KAFKA_BROKERS, OIDC_ISSUER, MODEL_DIR   替换内置部分 / replace the embedded parts
  SMTP_URL, MAIL_FROM   邮件服务器与发件人，未设置时邮件只保存和显示 / mail server and sender; without it mails are kept and shown
  CONSOLE_ORIGINS   控制台的其他地址，如开发服务器 / where else the console is opened, e.g. a development server
  CONSOLE_CLIENT_ID, CONSOLE_SCOPES, CONSOLE_RESOURCE   使用其他身份服务时的登录参数 / how the console signs in at another OIDC_ISSUER`;

/** Offsets from the gateway's port; one number settles all. */
const offsets = { gateway: 0, intake: 1, dispatch: 2, knowledge: 3, analytics: 4, identity: 5, postgres: 6, kafka: 7, kafkaController: 8 };

export function portsFrom(first) {
  return Object.fromEntries(Object.entries(offsets).map(([name, offset]) => [name, first + offset]));
}

export function readSettings(args, env) {
  const { reset, demo, help: wantsHelp } = flags(args);
  const first = Number(env.DESKGRAPH_PORT ?? 4000);
  const last = 65_535 - Math.max(...Object.values(offsets));
  if (!Number.isInteger(first) || first < 1024 || first > last) {
    throw new LaunchFailure(`DESKGRAPH_PORT 须为 1024 到 ${last} 的整数，现为“${env.DESKGRAPH_PORT}”。`, `DESKGRAPH_PORT: a whole number from 1024 to ${last}, not "${env.DESKGRAPH_PORT}".`);
  }
  for (const [name, pattern, example] of [
    ['DATABASE_URL', /^postgres(ql)?:\/\/[^/]+/, 'postgres://user:password@host:5432/postgres'],
    ['KAFKA_BROKERS', /^[^,\s]+:\d+(,[^,\s]+:\d+)*$/, 'host:9092,host:9093'],
    ['OIDC_ISSUER', /^https?:\/\/\S+$/, 'https://identity.example.com'],
  ]) {
    if (env[name] && !pattern.test(env[name])) throw new LaunchFailure(`${name} 的格式不正确，例如 ${example}。`, `${name} is not well-formed, e.g. ${example}.`);
  }
  const home = resolve(env.DESKGRAPH_HOME || join(checkout, '.deskgraph'));
  const platform = join(checkout, '.platform');
  return {
    reset, demo, help: wantsHelp, home, platform,
    ports: portsFrom(first),
    databaseUrl: env.DATABASE_URL || undefined,
    brokers: env.KAFKA_BROKERS || undefined,
    issuer: env.OIDC_ISSUER || undefined,
    modelDir: env.MODEL_DIR ? resolve(env.MODEL_DIR) : join(platform, 'models'),
    ownModels: Boolean(env.MODEL_DIR),
    logLevel: env.LOG_LEVEL ?? 'info',
    zone: env.BUSINESS_TIME_ZONE ?? 'Asia/Shanghai',
    smtpUrl: env.SMTP_URL || undefined,
    mailFrom: env.MAIL_FROM || undefined,
    consoleOrigins: env.CONSOLE_ORIGINS || undefined,
    consoleClientId: env.CONSOLE_CLIENT_ID || undefined,
    consoleScopes: env.CONSOLE_SCOPES || undefined,
    consoleResource: env.CONSOLE_RESOURCE || undefined,
  };
}

function flags(args) {
  try {
    const { values } = parseArgs({ args, options: { reset: { type: 'boolean' }, 'no-demo': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
    return { reset: values.reset ?? false, demo: !values['no-demo'], help: values.help ?? false };
  } catch (error) {
    throw new LaunchFailure(`无法识别的参数：${error.message}`, `${error.message}\n\n${help}`);
  }
}
