import { spawnSync } from 'node:child_process';
import { LaunchFailure } from './failure.mjs';

/** Fails when this Node is too old. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new LaunchFailure(`需要 Node.js 20.19 或更高版本，当前为 ${version}。`, `Node.js 20.19 or newer is needed; this is ${version}.`);
}

/** Fails when Java is missing or older than 17. */
export function requireJava(env = process.env) {
  const { error, stderr, stdout } = spawnSync('java', ['-version'], { env, encoding: 'utf8' });
  const version = Number(/version "(\d+)/.exec(`${stderr}${stdout}`)?.[1] ?? 0);
  if (!error && version >= 17) return;
  throw new LaunchFailure(
    `需要 Java 17 或更高版本来运行 Kafka${error ? '，未找到 java 命令' : `，当前为 ${version}`}。请安装（Debian: apt install openjdk-17-jre-headless），或用 KAFKA_BROKERS 指定已有的 Kafka。`,
    `Java 17 or newer is needed to run Kafka${error ? '; there is no java command' : `; this is ${version}`}. Install it (Debian: apt install openjdk-17-jre-headless), or name a Kafka of your own by KAFKA_BROKERS.`,
  );
}

/** Fails when Maven is missing; asked only when something has to be fetched. */
export function requireMaven(env = process.env) {
  const { error } = spawnSync('mvn', ['-version'], { env, stdio: 'ignore' });
  if (!error) return;
  throw new LaunchFailure(
    '需要 Maven 来下载 Kafka 和语言模型，未找到 mvn 命令。请安装（Debian: apt install maven）。',
    'Maven is needed to fetch Kafka and the language models; there is no mvn command. Install it (Debian: apt install maven).',
  );
}
