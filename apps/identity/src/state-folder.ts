import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Small JSON files only this user may read. */
export class StateFolder {
  constructor(private readonly path: string) {}

  /** Whole or not at all: written beside and moved into place. */
  async write(name: string, value: unknown): Promise<void> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    const target = join(this.path, name);
    const draft = `${target}.${process.pid}.new`;
    await writeFile(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
    await chmod(draft, 0o600);
    await rename(draft, target);
  }

  /** Undefined when there is no such file yet. */
  async read(name: string): Promise<unknown> {
    try {
      return JSON.parse(await readFile(join(this.path, name), 'utf8'));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** What lies there, or what `make` makes, kept from then on. */
  async readOrMake<Value>(name: string, parse: (found: unknown) => Value, make: () => Promise<Value>): Promise<Value> {
    const found = await this.read(name);
    if (found !== undefined) return parse(found);
    const made = await make();
    await this.write(name, made);
    return made;
  }
}
