/** Where the stack under test runs; `npm test` starts one and says so. */
export const stack = {
  url: setting('DESKGRAPH_URL'),
  /** State folder: the launcher keeps ready.json there. */
  home: setting('DESKGRAPH_HOME'),
  /** The PostgreSQL server; each service has a database `deskgraph_<service>` on it. */
  databaseUrl: setting('TEST_DATABASE_URL'),
  /** Where the console is opened: at the gateway, or at a development server that is named. */
  consoleUrl: process.env['DESKGRAPH_CONSOLE'] ?? setting('DESKGRAPH_URL').replace('/graphql', ''),
};

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run \`npm test e2e\`, which starts the stack`);
  return value;
}
