/** Where the stack under test runs; `npm test` starts one and says so. */
export const stack = {
  url: setting('DESKGRAPH_URL'),
  /** State folder: the launcher keeps ready.json there. */
  home: setting('DESKGRAPH_HOME'),
  /** The PostgreSQL server; each service has a database `deskgraph_<service>` on it. */
  databaseUrl: setting('TEST_DATABASE_URL'),
};

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run \`npm test e2e\`, which starts the stack`);
  return value;
}
