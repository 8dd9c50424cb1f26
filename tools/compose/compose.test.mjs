import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildServers } from '../build.mjs';
import { environmentOf, services } from '../launch/services.mjs';
import { checkout, readSettings } from '../launch/settings.mjs';
import { danglingNames, disagreements, readCompose, specificationErrors } from './compose.mjs';

const require = createRequire(import.meta.url);

test('the file is valid by the Compose specification', () => assert.deepEqual(specificationErrors(readCompose()), []));
test('every name in it leads somewhere', () => assert.deepEqual(danglingNames(readCompose()), []));
test('it and the launcher describe the same system', () => assert.deepEqual(disagreements(readCompose()), []));

/** The file with one thing wrong. */
function planted(spoil) {
  const compose = readCompose();
  spoil(compose.services, compose);
  return compose;
}

for (const [what, spoil, found] of [
  ['a word the specification does not know', (all) => (all.intake.enviroment = {}), /intake.*additional properties.*enviroment/],
  ['a port that is no port', (all) => (all.gateway.ports = [{ target: {} }]), /gateway\/ports/],
  ['retries that are no number', (all) => (all.kafka.healthcheck = { test: 'x', retries: {} }), /healthcheck\/retries/],
]) {
  test(`the specification notices ${what}`, () => assert.match(specificationErrors(planted(spoil)).join('\n'), found));
}

for (const [what, spoil, found] of [
  ['a service that is not there', (all) => (all.intake.depends_on = { kafak: { condition: 'service_started' } }), /intake depends on kafak/],
  ['health nobody measures', (all) => delete all.postgres.healthcheck, /waits for the health of postgres/],
  ['a network that is not there', (all) => (all.intake.networks = ['elsewhere']), /elsewhere, which is no network/],
  ['a volume that is not there', (_, compose) => delete compose.volumes.kafka, /kafka, which is no volume/],
]) {
  test(`a name that leads nowhere is noticed: ${what}`, () => assert.match(danglingNames(planted(spoil)).join('\n'), found));
}

for (const [what, spoil, found] of [
  ['a service that is missing', (all) => delete all.analytics, /^services: .*the launcher starts analytics/m],
  ['a service of its own', (all) => (all.billing = all.intake), /^services: analytics,billing/m],
  ['a setting that is missing', (all) => delete all.dispatch.environment.KAFKA_BROKERS, /^dispatch: settings/m],
  ['a setting that nobody reads', (all) => (all.gateway.environment.MAX_WIDTH = '3'), /^gateway: settings/m],
  ["another service's database", (all) => (all.intake.environment.DATABASE_URL = all.dispatch.environment.DATABASE_URL), /^intake: DATABASE_URL/m],
  ['a healthcheck of another port', (all) => (all.intake.healthcheck = all.dispatch.healthcheck), /^intake: the healthcheck/m],
  ['a service built as another', (all) => (all.intake.build = all.dispatch.build), /^intake is built as dispatch/m],
  ['topics nobody creates', (all) => (all.migrate.command = ['node', 'tools/launch/migrate.mjs']), /--topics/],
  ['events that are thrown away', (all) => (all.kafka.environment.KAFKA_LOG_RETENTION_MS = '604800000'), /KAFKA_LOG_RETENTION_MS/],
  ['another version of the broker', (all) => (all.kafka.image = 'apache/kafka:3.9.0'), /^kafka is apache\/kafka:3\.9\.0/m],
  ['another version of the database', (all) => (all.postgres.image = 'postgres:15'), /^postgres is postgres:15/m],
]) {
  test(`a disagreement is noticed: ${what}`, () => assert.match(disagreements(planted(spoil)).join('\n'), found));
}

/** The settings a service demands, as its own environment.ts reads them. */
function readerOf(name) {
  const exported = require(join(checkout, 'apps', name, 'dist', 'src', 'environment.js'));
  return exported[`${name}Settings`];
}

const launched = { settings: readSettings([], {}), serverUrl: 'postgres://deskgraph:x@127.0.0.1:4006/postgres', brokers: '127.0.0.1:4007', issuer: 'http://127.0.0.1:4005' };

for (const service of services.filter(({ name }) => existsSync(join(checkout, 'apps', name, 'src', 'environment.ts')))) {
  test(`${service.name} starts with what it is told, by either`, async () => {
    await buildServers();
    const reader = readerOf(service.name);
    for (const [who, told] of [['compose', readCompose().services[service.name].environment], ['launcher', environmentOf(service, launched)]]) {
      const { success, error } = reader.safeParse(told);
      assert.ok(success, `${who}: ${error?.message}`);
    }
    const { PORT: _, ...without } = environmentOf(service, launched);
    assert.equal(reader.safeParse(without).success, false, 'a missing PORT is noticed');
  });
}
